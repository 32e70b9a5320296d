package fr.entremise.privacy.web;

import fr.entremise.identity.PublicEndpoint;
import fr.entremise.privacy.Registers;
import fr.entremise.privacy.Responsible;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data protection officer, whose contact details are to be published (GDPR art. 37(7)). */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/data-protection-officer")
@Tag(name = "privacy")
class PublicOfficerController {

    private final Registers registers;

    PublicOfficerController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    OfficerResponse getDataProtectionOfficer() {
        Responsible responsible = registers.responsible();
        return new OfficerResponse(responsible.dpoName(), responsible.dpoEmail(), responsible.dpoPhone());
    }

    /** Empty as long as the centre has not said who it is. */
    record OfficerResponse(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
