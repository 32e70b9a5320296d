package fr.entremise.operator;

import fr.entremise.notification.LostMails;
import fr.entremise.operator.OperatorAct.Kind;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreAddresses;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreUpkeep;
import fr.entremise.tenancy.Centres;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does to a centre that stands; each act is in the journal with its reason. */
@Service
public class CentreCare {

    private final CentreUpkeep upkeep;
    private final CentreAddresses addresses;
    private final Centres centres;
    private final CentreFeatures features;
    private final LostMails mails;
    private final OperatorJournal journal;

    CentreCare(
            CentreUpkeep upkeep,
            CentreAddresses addresses,
            Centres centres,
            CentreFeatures features,
            LostMails mails,
            OperatorJournal journal) {
        this.upkeep = upkeep;
        this.addresses = addresses;
        this.centres = centres;
        this.features = features;
        this.mails = mails;
        this.journal = journal;
    }

    @Transactional
    public void suspend(CentreId centre, String reason, Operator operator) {
        upkeep.suspend(centre, reason);
        journal.record(operator, Kind.CENTRE_SUSPENDED, centre, "Centre suspendu. Motif\u00a0: " + reason);
    }

    @Transactional
    public void reopen(CentreId centre, String reason, Operator operator) {
        upkeep.reopen(centre);
        journal.record(operator, Kind.CENTRE_REOPENED, centre, "Centre rouvert. Motif\u00a0: " + reason);
    }

    /** Opens or closes a feature of the centre, whose journal tells it too. Nothing is told where nothing changes. */
    @Transactional
    public void setFeature(CentreId centre, CentreFeature feature, boolean on, String reason, Operator operator) {
        if (centres.find(centre).isEmpty()) {
            throw new NotFound();
        }
        if (features.set(centre, feature, on)) {
            Kind act = on ? Kind.FEATURE_OPENED : Kind.FEATURE_CLOSED;
            String summary = (on ? "Fonction ouverte\u00a0: " : "Fonction fermée\u00a0: ") + nameOf(feature)
                    + ". Motif\u00a0: " + reason;
            journal.record(operator, act, centre, summary);
            journal.tellCentre(operator, act, centre, summary);
        }
    }

    /** How many bytes of files the centre may keep, null for what the configuration says; its journal tells it too. */
    @Transactional
    public void setFileQuota(CentreId centre, @Nullable Long bytes, String reason, Operator operator) {
        upkeep.setFileQuota(centre, bytes);
        String summary = "Quota de fichiers\u00a0: "
                + (bytes == null ? "celui de la configuration" : inGigabytes(bytes)) + ". Motif\u00a0: " + reason;
        journal.record(operator, Kind.FILE_QUOTA_SET, centre, summary);
        journal.tellCentre(operator, Kind.FILE_QUOTA_SET, centre, summary);
    }

    /** The host name of the centre's own public pages, null for none; its journal tells it too. */
    @Transactional
    public void setOwnHost(CentreId centre, @Nullable String host, String reason, Operator operator) {
        addresses.setOwnHost(centre, host);
        String summary =
                "Adresse propre\u00a0: " + (host == null ? "aucune" : host.strip()) + ". Motif\u00a0: " + reason;
        journal.record(operator, Kind.OWN_HOST_SET, centre, summary);
        journal.tellCentre(operator, Kind.OWN_HOST_SET, centre, summary);
    }

    private static String inGigabytes(long bytes) {
        return BigDecimal.valueOf(bytes, 9).stripTrailingZeros().toPlainString().replace('.', ',') + "\u00a0Go";
    }

    private static String nameOf(CentreFeature feature) {
        return switch (feature) {
            case PROGRAMS -> "programmes autorisés";
            case EXPORTS -> "exports de listes";
            case TAKING_PLACES -> "vue à la place d’un membre";
        };
    }

    /** Not in a transaction: a migration takes connections of its own. */
    public void migrate(CentreId centre, Operator operator) {
        boolean worked = upkeep.migrateAgain(centre);
        journal.record(
                operator,
                Kind.CENTRE_MIGRATED,
                centre,
                worked ? "Schéma mis à jour." : "Mise à jour du schéma retentée, en échec.");
    }

    /** Not in a transaction: the mails are in that of their centre. */
    public void sendMailsAgain(CentreId centre, Operator operator) {
        upkeep.requireMigrated(centre);
        int sent = CentreContext.callAs(centre, mails::sendAgain);
        if (sent > 0) {
            journal.record(
                    operator,
                    Kind.MAILS_SENT_AGAIN,
                    centre,
                    "Courriels non remis, remis à l’envoi\u00a0: " + sent + ".");
        }
    }
}
