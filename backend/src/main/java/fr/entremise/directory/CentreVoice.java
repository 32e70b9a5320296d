package fr.entremise.directory;

import fr.entremise.shared.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that says how the centre speaks to the public. */
@Entity
@Table(name = "centre_voice")
class CentreVoice {

    static final short ONLY = 1;

    @Id
    private short id;

    private @Nullable String mailSender;
    private @Nullable String publicationDirector;
    private @Nullable String host;
    private Instant updatedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CentreVoice() {}

    CentreVoice(Instant now) {
        this.id = ONLY;
        this.updatedAt = now;
    }

    void rewrite(Voice wanted, Instant now) {
        Conflict.unlessSame(wanted.version(), version());
        mailSender = wanted.mailSender();
        publicationDirector = wanted.publicationDirector();
        host = wanted.host();
        updatedAt = now;
    }

    Voice shown() {
        return new Voice(mailSender, publicationDirector, host, version());
    }

    /** 0 is a row that nobody has written yet, so that its first two authors do not overwrite each other. */
    private long version() {
        return version == null ? 0 : version + 1;
    }
}
