package fr.entremise.notification.workspace;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.notification.MailFilter;
import fr.entremise.notification.MailKind;
import fr.entremise.notification.MailLine;
import fr.entremise.notification.MailState;
import fr.entremise.notification.SentMails;
import fr.entremise.workspace.export.Column;
import fr.entremise.workspace.export.ExportableList;
import fr.entremise.workspace.export.ListQuery;
import fr.entremise.workspace.export.Pages;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mails as a table, without address or words. */
@Component
class MailList implements ExportableList<MailLine> {

    private final SentMails mails;

    MailList(SentMails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public String title() {
        return "Courriels";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.EXAMINE_REFERRALS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("q", "state", "kind", "writtenFrom", "writtenTo");
    }

    @Override
    public List<Column<MailLine>> columns() {
        return List.of(
                new Column<>("reference", "Dossier", MailLine::reference),
                new Column<>("kind", "Objet", mail -> mail.kind().label()),
                new Column<>("state", "État", mail -> mail.state().label()),
                new Column<>("createdAt", "Préparé le", MailLine::createdAt),
                new Column<>("sentAt", "Envoyé le", MailLine::sentAt),
                new Column<>("attempts", "Essais", MailLine::attempts));
    }

    @Override
    public Pages<MailLine> read(ListQuery query, Actor actor) {
        MailFilter filter = new MailFilter(
                query.text("q"),
                query.oneOf("state", MailState.class),
                query.oneOf("kind", MailKind.class),
                query.days("written"));
        return request -> mails.list(filter, request);
    }
}
