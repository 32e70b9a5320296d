package fr.entremise.mediator.web;

import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.identity.Staff;
import fr.entremise.mediator.MediatorProfile;
import fr.entremise.mediator.MediatorSheet;
import fr.entremise.mediator.Mediators;
import fr.entremise.shared.ListRequest;
import fr.entremise.shared.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The centre's list of mediators. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/mediators")
@Tag(name = "mediators")
class MediatorController {

    private static final String REQUIRED = "Cette information est obligatoire.";

    private final Mediators mediators;

    MediatorController(Mediators mediators) {
        this.mediators = mediators;
    }

    @GetMapping
    @Requires(Permission.READ_MEDIATORS)
    Listing<MediatorResponse> listMediators(@PathVariable String centre, @ParameterObject ListRequest request) {
        return mediators.page(request).map(MediatorResponse::of);
    }

    /** People with the role of mediator who are not on the list yet. */
    @GetMapping("/candidates")
    @Requires(Permission.EDIT_MEDIATORS)
    Listing<CandidateResponse> listMediatorCandidates(@PathVariable String centre) {
        return whole(mediators.candidates().stream().map(CandidateResponse::of).toList());
    }

    @PostMapping
    @Requires(Permission.EDIT_MEDIATORS)
    @ResponseStatus(HttpStatus.CREATED)
    MediatorResponse registerMediator(
            @PathVariable String centre, @Valid @RequestBody RegisterMediatorRequest request) {
        return MediatorResponse.of(mediators.register(request.userId(), request.profile()));
    }

    @PutMapping("/{userId}")
    @Requires(Permission.EDIT_MEDIATORS)
    MediatorResponse changeMediator(
            @PathVariable String centre, @PathVariable UUID userId, @Valid @RequestBody ChangeMediatorRequest request) {
        return MediatorResponse.of(mediators.change(userId, request.version(), request.profile()));
    }

    private static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, 0, items.size(), items.size());
    }

    record RegisterMediatorRequest(
            @NotNull(message = REQUIRED) UUID userId,

            @NotNull(message = REQUIRED) @Size(max = 2000, message = "2 000 caractères au plus.")
            String qualification,

            @Nullable LocalDate trainedSince,
            @NotNull(message = REQUIRED) LocalDate activeFrom,
            @Nullable LocalDate activeTo) {

        MediatorProfile profile() {
            return new MediatorProfile(qualification, trainedSince, activeFrom, activeTo);
        }
    }

    record ChangeMediatorRequest(
            long version,

            @NotNull(message = REQUIRED) @Size(max = 2000, message = "2 000 caractères au plus.")
            String qualification,

            @Nullable LocalDate trainedSince,
            @NotNull(message = REQUIRED) LocalDate activeFrom,
            @Nullable LocalDate activeTo) {

        MediatorProfile profile() {
            return new MediatorProfile(qualification, trainedSince, activeFrom, activeTo);
        }
    }

    record MediatorResponse(
            UUID userId,
            String name,
            String email,
            boolean active,
            String qualification,
            @Nullable LocalDate trainedSince,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            long version) {

        static MediatorResponse of(MediatorSheet sheet) {
            return new MediatorResponse(
                    sheet.mediator().userId(),
                    sheet.mediator().name(),
                    sheet.mediator().email(),
                    sheet.mediator().active(),
                    sheet.profile().qualification(),
                    sheet.profile().trainedSince(),
                    sheet.profile().activeFrom(),
                    sheet.profile().activeTo(),
                    sheet.version());
        }
    }

    record CandidateResponse(UUID userId, String name, String email) {

        static CandidateResponse of(Staff.Person person) {
            return new CandidateResponse(person.userId(), person.name(), person.email());
        }
    }
}
