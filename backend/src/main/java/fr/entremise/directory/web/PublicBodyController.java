package fr.entremise.directory.web;

import fr.entremise.directory.Bodies;
import fr.entremise.directory.BodyKind;
import fr.entremise.directory.BodySummary;
import fr.entremise.directory.CentreIdentity;
import fr.entremise.directory.CentreSheets;
import fr.entremise.directory.CentreVoices;
import fr.entremise.directory.PostalAddress;
import fr.entremise.directory.UsualTexts;
import fr.entremise.directory.Voice;
import fr.entremise.directory.reference.Departments;
import fr.entremise.directory.reference.Departments.Department;
import fr.entremise.identity.PublicEndpoint;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may look up: bodies, the centre's own presentation, departments. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public")
@Tag(name = "public-directory")
class PublicBodyController {

    private final Bodies bodies;
    private final CentreSheets sheets;
    private final CentreVoices voices;
    private final Departments departments;

    PublicBodyController(Bodies bodies, CentreSheets sheets, CentreVoices voices, Departments departments) {
        this.bodies = bodies;
        this.sheets = sheets;
        this.voices = voices;
        this.departments = departments;
    }

    @GetMapping("/bodies")
    List<PublicBodyResponse> searchPublicBodies(
            @RequestParam
                    @NotBlank(message = "Indiquez un nom, un SIREN ou un code postal.")
                    @Size(max = 200, message = "Indiquez 200 caractères au plus.")
                    String q,
            @RequestParam(defaultValue = "10")
                    @Min(value = 1, message = "Demandez de 1 à 50 réponses.")
                    @Max(value = 50, message = "Demandez de 1 à 50 réponses.")
                    int limit) {
        return bodies.search(q, limit).stream().map(PublicBodyResponse::of).toList();
    }

    @GetMapping("/presentation")
    PresentationResponse getPresentation() {
        return PresentationResponse.of(sheets.current(), voices.current());
    }

    @GetMapping("/departments")
    DepartmentsResponse getDepartments() {
        return new DepartmentsResponse(departments.all(), departments.credits());
    }

    record PublicBodyResponse(String siren, String name, BodyKind kind, List<String> postcodes) {

        static PublicBodyResponse of(BodySummary body) {
            return new PublicBodyResponse(body.siren().value(), body.name(), body.kind(), body.postcodes());
        }
    }

    record PresentationResponse(
            String name,
            @Nullable PostalAddress address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String deliberationNumber,
            @Nullable LocalDate deliberationDate,
            @Nullable String presentation,
            String publicationDirector,
            @Nullable String host) {

        static PresentationResponse of(CentreIdentity centre, Voice voice) {
            return new PresentationResponse(
                    centre.name(),
                    centre.address(),
                    centre.phone(),
                    centre.email(),
                    centre.deliberationNumber(),
                    centre.deliberationDate(),
                    centre.presentation(),
                    voice.publicationDirector() == null ? UsualTexts.PUBLICATION_DIRECTOR : voice.publicationDirector(),
                    voice.host());
        }
    }

    /** {@code credits} is to be shown wherever the reference data are. */
    record DepartmentsResponse(List<Department> departments, String credits) {}
}
