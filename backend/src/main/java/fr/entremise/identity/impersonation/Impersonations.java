package fr.entremise.identity.impersonation;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Members;
import fr.entremise.identity.Members.Entrance;
import fr.entremise.identity.Members.Member;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Role;
import fr.entremise.identity.events.AccountAct;
import fr.entremise.identity.events.PlaceTaken;
import fr.entremise.shared.BusinessRuleViolation;
import fr.entremise.shared.Ids;
import fr.entremise.shared.NotFound;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.PlatformWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * An admin sees their centre from the place of one of its members, for an hour at most, to help them. The session stays
 * the admin's; it keeps which row of the database it is about, and the row says whether it still lasts.
 */
@Service
public class Impersonations {

    static final Duration AT_MOST = Duration.ofHours(1);

    private static final String PLACE = "entremise.place";
    private static final int ADDRESS_LENGTH = 200;

    private final ImpersonationRows rows;
    private final Members members;
    private final CentreFeatures features;
    private final PlatformWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Impersonations(
            ImpersonationRows rows,
            Members members,
            CentreFeatures features,
            PlatformWork work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.features = features;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a member's place from the next request on. Never from within a transaction: see {@link PlatformWork}. */
    public void begin(HttpServletRequest request, CentreId centre, Actor admin, UUID userId, String reason) {
        if (userId.equals(admin.userId())) {
            throw new PlaceRefused("Vous êtes déjà à votre place.");
        }
        Entrance entrance = members.entranceTo(centre, userId).orElseThrow(NotFound::new);
        if (isOperator(userId)) {
            throw new PlaceRefused("On ne prend pas la place d’une personne qui exploite la plateforme.");
        }
        Instant now = clock.instant();
        Impersonation begun = new Impersonation(
                Ids.next(),
                centre,
                admin.userId(),
                admin.name(),
                userId,
                entrance.actor().name(),
                reason.strip(),
                now,
                now.plus(AT_MOST),
                true);
        work.run(() -> {
            rows.insert(begun);
            tell(
                    begun,
                    begun.byName(),
                    request.getRemoteAddr(),
                    "IMPERSONATION_BEGUN",
                    "Prise de la place de " + begun.name() + ", pour une heure au plus. Motif\u00a0: "
                            + begun.reason());
        });
        request.getSession().setAttribute(PLACE, begun.id());
    }

    /** The place that the session has taken, if any; it may be over. */
    public Optional<Impersonation> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PLACE) instanceof UUID id
                ? work.call(() -> rows.find(id))
                : Optional.empty();
    }

    /** Whether its hour lasts, the centre still has this, whoever looks may still do so and the member is still in. */
    public boolean holds(Impersonation place) {
        return place.open()
                && features.isOn(place.centre(), CentreFeature.TAKING_PLACES)
                && members.entranceTo(place.centre(), place.byUserId())
                        .filter(own -> own.actor().has(Permission.TAKE_PLACES))
                        .isPresent()
                && members.entranceTo(place.centre(), place.userId()).isPresent()
                && !isOperator(place.userId());
    }

    /** Gives the place back, and the session to its owner. Nothing happens where none was taken. */
    public void end(HttpServletRequest request) {
        of(request).ifPresent(place -> work.run(() -> end(place, request.getRemoteAddr())));
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    /** Writes down what is asked for from the place, each address once; and what was refused. */
    public void note(Impersonation place, HttpServletRequest request, boolean refused) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        String address = asked.substring(0, Math.min(asked.length(), ADDRESS_LENGTH));
        work.run(() -> {
            if (rows.note(place.id(), address)) {
                tell(
                        place,
                        place.inWords(),
                        request.getRemoteAddr(),
                        refused ? "IMPERSONATION_REFUSED" : "IMPERSONATION_LOOK",
                        (refused ? "Refusé" : "Consulté") + " à la place de " + place.name() + "\u00a0: " + address);
            }
        });
    }

    /** Within the transaction that closes an account: whoever it is, on either side. */
    public void endAllOf(UUID userId) {
        rows.openOf(userId).forEach(place -> end(place, null));
    }

    /** Those that nobody ended: the journal and the member are told all the same. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT2M")
    void endOverdue() {
        work.run(() -> rows.overdue().forEach(place -> end(place, null)));
    }

    private void end(Impersonation place, @Nullable String address) {
        Instant now = clock.instant();
        Instant at = now.isBefore(place.until()) ? now : place.until();
        if (!rows.end(place.id(), at)) {
            return;
        }
        tell(
                place,
                place.byName(),
                address,
                "IMPERSONATION_ENDED",
                "Fin de la prise de la place de " + place.name() + ".");
        members.find(place.userId())
                .ifPresent(member -> events.publishEvent(new PlaceTaken(
                        place.centre(), Ids.next(), member.email(), place.byName(), place.begunAt(), at)));
    }

    private void tell(Impersonation place, String who, @Nullable String address, String action, String summary) {
        events.publishEvent(new AccountAct(
                place.centre(),
                Ids.next(),
                clock.instant(),
                place.byUserId(),
                who,
                address,
                action,
                place.userId().toString(),
                summary,
                null,
                null));
    }

    private boolean isOperator(UUID userId) {
        return members.find(userId).map(Member::memberships).stream()
                .flatMap(java.util.List::stream)
                .anyMatch(held -> held.role() == Role.OPERATOR);
    }

    /** This place is nobody's to take. */
    public static final class PlaceRefused extends BusinessRuleViolation {
        PlaceRefused(String why) {
            super("place-refused", 409, "Place réservée", why);
        }
    }

    /** From another's place one only looks. */
    public static final class OnlyLooking extends BusinessRuleViolation {
        public OnlyLooking() {
            super(
                    "impersonation-read-only",
                    403,
                    "Consultation seule",
                    "Vous voyez l’application à la place d’un autre membre\u00a0: rien ne peut y être modifié,"
                            + " exporté ni confirmé. Reprenez d’abord votre place.");
        }
    }

    /** The place was given back meanwhile: by time, or because one of the two is no longer in. */
    public static final class PlaceGivenBack extends BusinessRuleViolation {
        public PlaceGivenBack() {
            super(
                    "impersonation-over",
                    403,
                    "Vous avez repris votre place",
                    "Le temps de consultation à la place d’un autre membre est terminé\u00a0: rechargez la page.");
        }
    }
}
