package fr.entremise.privacy;

import fr.entremise.shared.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The one row that says who answers for the register. */
@Entity
@Table(name = "register_head")
class RegisterHead {

    static final short ONLY = 1;

    @Id
    private short id;

    private @Nullable String dpoName;
    private @Nullable String dpoEmail;
    private @Nullable String dpoPhone;
    private @Nullable String processor;
    private @Nullable String assessment;

    @Version
    private @Nullable Long version;

    protected RegisterHead() {}

    static RegisterHead blank() {
        RegisterHead head = new RegisterHead();
        head.id = ONLY;
        return head;
    }

    void rewrite(Responsible wanted) {
        Conflict.unlessSame(wanted.version(), version());
        dpoName = wanted.dpoName();
        dpoEmail = wanted.dpoEmail();
        dpoPhone = wanted.dpoPhone();
        processor = wanted.processor();
        assessment = wanted.assessment();
    }

    Responsible shown() {
        return new Responsible(dpoName, dpoEmail, dpoPhone, processor, assessment, version());
    }

    /** 0 is a row that nobody has written yet, so that its first two authors do not overwrite each other. */
    private long version() {
        return version == null ? 0 : version + 1;
    }
}
