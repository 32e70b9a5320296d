package fr.entremise.tenancy.web;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.Centres;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helps a visitor find their centre; one that is closed for now says so. */
@RestController
@Tag(name = "centres")
class CentreController {

    private final Centres centres;

    CentreController(Centres centres) {
        this.centres = centres;
    }

    @GetMapping("/api/v1/centres")
    List<CentreResponse> listCentres() {
        return centres.all().stream().map(CentreResponse::of).toList();
    }

    record CentreResponse(
            String slug, String name, List<String> departments, String timeZone, boolean demo, CentreStatus status) {
        static CentreResponse of(Centre centre) {
            return new CentreResponse(
                    centre.id().slug(),
                    centre.name(),
                    centre.departments(),
                    centre.timeZone().getId(),
                    centre.demo(),
                    centre.status());
        }
    }
}
