package fr.entremise.mediation.invitation;

import fr.entremise.deadlines.MpoQuestion;
import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodySummary;
import fr.entremise.document.FilePolicy;
import fr.entremise.document.ScanState;
import fr.entremise.document.StoredFileSummary;
import fr.entremise.document.StoredFiles;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.mediation.Claimant;
import fr.entremise.mediation.events.LetterForwarded;
import fr.entremise.mediation.events.PartyMediationProposed;
import fr.entremise.mediation.link.SecretLinks;
import fr.entremise.seal.ContentKey;
import fr.entremise.seal.ContentKeys;
import fr.entremise.shared.Ids;
import fr.entremise.shared.InvalidInput;
import fr.entremise.shared.NotFound;
import fr.entremise.shared.Secrets;
import fr.entremise.shared.Siren;
import fr.entremise.tenancy.CentreClock;
import fr.entremise.tenancy.CentreContext;
import fr.entremise.tenancy.IdempotentRequests;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Letters that employers forward and mediations that they propose. */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository invitations;
    private final Bodies bodies;
    private final StoredFiles files;
    private final ContentKeys keys;
    private final SecretLinks links;
    private final IdempotentRequests requests;
    private final CentreClock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationRepository invitations,
            Bodies bodies,
            StoredFiles files,
            ContentKeys keys,
            SecretLinks links,
            IdempotentRequests requests,
            CentreClock clock,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.bodies = bodies;
        this.files = files;
        this.keys = keys;
        this.links = links;
        this.requests = requests;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /** Keeps the letter, and asks the employee whether it is theirs to send. */
    public InvitationLine forwardLetter(
            UUID key, Siren siren, Employee employee, MpoQuestion facts, Upload letter, Actor actor) {
        Sender sender = sender(siren, employee, actor);
        String request = json.writeValueAsString(List.of(siren, employee, facts)) + letter.sha256();
        return requests.once(key, request, InvitationLine.class, () -> {
            ContentKey content = keys.fresh(Ids.next());
            StoredFileSummary file =
                    files.storeSealed(letter, FilePolicy.OFFICE_DOCUMENTS, "forwarded-letter", actor.userId(), content);
            String token = Secrets.token();
            Invitation invitation = invitations.save(
                    Invitation.letter(content, sender, employee, facts, file.id(), Secrets.hash(token), clock.now()));
            events.publishEvent(new LetterForwarded(
                    CentreContext.current(),
                    invitation.id(),
                    sender.bodyName(),
                    employee.email(),
                    links.url("courriers", token)));
            return invitation.line(scansOf(List.of(invitation)));
        });
    }

    /** Asks the employee whether they agree to a mediation. */
    public InvitationLine propose(UUID key, Siren siren, Employee employee, @Nullable String subject, Actor actor) {
        Sender sender = sender(siren, employee, actor);
        String request = json.writeValueAsString(new Proposal(siren, employee, subject));
        return requests.once(key, request, InvitationLine.class, () -> {
            String token = Secrets.token();
            Invitation invitation = invitations.save(Invitation.proposal(
                    keys.fresh(Ids.next()), sender, employee, subject, Secrets.hash(token), clock.now()));
            events.publishEvent(new PartyMediationProposed(
                    CentreContext.current(),
                    invitation.id(),
                    sender.bodyName(),
                    employee.email(),
                    links.url("mediations-proposees", token)));
            return invitation.line(scansOf(List.of(invitation)));
        });
    }

    /** What the bodies that the person works for have sent, latest first. */
    @Transactional(readOnly = true)
    public List<InvitationLine> sentFor(Actor actor) {
        List<Invitation> sent =
                invitations.findTop100ByBodySirenInOrderBySentAtDesc(actor.bodies(Permission.FORWARD_LETTERS).stream()
                        .map(Siren::value)
                        .toList());
        Map<UUID, ScanState> scans = scansOf(sent);
        return sent.stream().map(invitation -> invitation.line(scans)).toList();
    }

    private Map<UUID, ScanState> scansOf(List<Invitation> sent) {
        return files.scanStates(sent.stream()
                .map(Invitation::letterFileId)
                .filter(Objects::nonNull)
                .toList());
    }

    private Sender sender(Siren siren, Employee employee, Actor actor) {
        actor.requireBody(siren, Permission.FORWARD_LETTERS);
        if (!Claimant.isEmail(employee.email())) {
            throw InvalidInput.of("employee.email", "Cette adresse électronique n’est pas complète.");
        }
        String name = bodies.find(siren).map(BodySummary::name).orElseThrow(NotFound::new);
        return new Sender(actor.userId(), actor.email(), siren, name);
    }

    private record Proposal(
            Siren siren, Employee employee, @Nullable String subject) {}
}
