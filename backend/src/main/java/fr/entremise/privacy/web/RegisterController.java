package fr.entremise.privacy.web;

import fr.entremise.document.Downloads;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.privacy.Decided;
import fr.entremise.privacy.Register;
import fr.entremise.privacy.Registers;
import fr.entremise.privacy.Responsible;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The centre's register of processing. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/register")
@Tag(name = "privacy")
class RegisterController {

    private static final String LINE = "300 caractères au plus.";
    private static final String TEXT = "2\u00a0000 caractères au plus.";

    private final Registers registers;

    RegisterController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping
    @Requires(Permission.READ_DATA_PROTECTION)
    Register getRegister() {
        return registers.current();
    }

    @GetMapping("/document")
    @Requires(Permission.READ_DATA_PROTECTION)
    ResponseEntity<Resource> downloadRegister() {
        return Downloads.pdf("registre-des-traitements.pdf", registers.print());
    }

    @PutMapping("/responsible")
    @Requires(Permission.EDIT_DATA_PROTECTION)
    Register setResponsible(@Valid @RequestBody ResponsibleRequest request) {
        return registers.sayWhoAnswers(new Responsible(
                text(request.dpoName()),
                text(request.dpoEmail()),
                text(request.dpoPhone()),
                text(request.processor()),
                text(request.assessment()),
                request.version()));
    }

    @PutMapping("/activities/{key}")
    @Requires(Permission.EDIT_DATA_PROTECTION)
    Register decideActivity(@PathVariable String key, @Valid @RequestBody DecisionRequest request) {
        return registers.decide(
                key,
                new Decided(
                        text(request.retention()),
                        text(request.condition()),
                        text(request.remarks()),
                        request.version()));
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    record ResponsibleRequest(
            @Size(max = 300, message = LINE) @Nullable String dpoName,

            @Email(message = "Indiquez une adresse électronique complète.")
            @Size(max = 254, message = "254 caractères au plus.")
            @Nullable
            String dpoEmail,

            @Size(max = 30, message = "30 caractères au plus.") @Nullable
            String dpoPhone,

            @Size(max = 2000, message = TEXT) @Nullable String processor,
            @Size(max = 2000, message = TEXT) @Nullable String assessment,
            @NotNull(message = "Rechargez la page.") Long version) {}

    record DecisionRequest(
            @Size(max = 2000, message = TEXT) @Nullable String retention,
            @Size(max = 2000, message = TEXT) @Nullable String condition,
            @Size(max = 2000, message = TEXT) @Nullable String remarks,
            @NotNull(message = "Rechargez la page.") Long version) {}
}
