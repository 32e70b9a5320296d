package fr.entremise.directory.web;

import fr.entremise.directory.CentreVoices;
import fr.entremise.directory.Voice;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The name on the centre's mails, and its legal notice. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/voice")
@Tag(name = "directory")
class CentreVoiceController {

    private final CentreVoices voices;

    CentreVoiceController(CentreVoices voices) {
        this.voices = voices;
    }

    @GetMapping
    @Requires(Permission.READ_CENTRE_SHEET)
    Voice getCentreVoice() {
        return voices.current();
    }

    @PutMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    Voice updateCentreVoice(@Valid @RequestBody CentreVoiceRequest request) {
        return voices.update(new Voice(
                Fields.blankToNull(request.mailSender()),
                Fields.blankToNull(request.publicationDirector()),
                Fields.blankToNull(request.host()),
                request.version()));
    }

    record CentreVoiceRequest(
            @Size(max = 80, message = "80 caractères au plus.")
            @Pattern(regexp = "[^\\r\\n<>\"@]*", message = "Un nom, sans adresse ni guillemet.")
            @Nullable
            String mailSender,

            @Size(max = 200, message = "200 caractères au plus.") @Nullable
            String publicationDirector,

            @Size(max = 500, message = "500 caractères au plus.") @Nullable
            String host,

            @NotNull(message = "La version de la fiche manque.")
            Long version) {}
}
