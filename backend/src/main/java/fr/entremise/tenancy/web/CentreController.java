package fr.entremise.tenancy.web;

import fr.entremise.tenancy.Centre;
import fr.entremise.tenancy.CentreFeature;
import fr.entremise.tenancy.CentreFeatures;
import fr.entremise.tenancy.CentreId;
import fr.entremise.tenancy.CentreStatus;
import fr.entremise.tenancy.Centres;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Helps a visitor find their centre; one that is closed for now says so. */
@RestController
@Tag(name = "centres")
class CentreController {

    private final Centres centres;
    private final CentreFeatures features;

    CentreController(Centres centres, CentreFeatures features) {
        this.centres = centres;
        this.features = features;
    }

    @GetMapping("/api/v1/centres")
    List<CentreResponse> listCentres() {
        Map<CentreId, Set<CentreFeature>> closed = features.closed();
        return centres.all().stream()
                .map(centre -> CentreResponse.of(centre, closed.getOrDefault(centre.id(), Set.of())))
                .toList();
    }

    /**
     * @param closed features that the centre does not have, whose entries pages leave out
     */
    record CentreResponse(
            String slug,
            String name,
            List<String> departments,
            String timeZone,
            boolean demo,
            CentreStatus status,
            List<CentreFeature> closed) {
        static CentreResponse of(Centre centre, Set<CentreFeature> closed) {
            return new CentreResponse(
                    centre.id().slug(),
                    centre.name(),
                    centre.departments(),
                    centre.timeZone().getId(),
                    centre.demo(),
                    centre.status(),
                    closed.stream().sorted().toList());
        }
    }
}
