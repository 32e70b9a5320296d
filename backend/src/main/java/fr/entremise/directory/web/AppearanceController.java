package fr.entremise.directory.web;

import fr.entremise.directory.Appearance;
import fr.entremise.directory.CentreAppearances;
import fr.entremise.document.Upload;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Colour and logo of the centre, changed by those who keep its sheet. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/appearance")
@Tag(name = "directory")
class AppearanceController {

    private final CentreAppearances appearances;

    AppearanceController(CentreAppearances appearances) {
        this.appearances = appearances;
    }

    @PutMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    AppearanceResponse setAppearance(@Valid @RequestBody AppearanceRequest request) {
        return AppearanceResponse.of(appearances.colour(request.colour()));
    }

    @PostMapping(path = "/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.EDIT_CENTRE_SHEET)
    AppearanceResponse setLogo(
            @RequestPart MultipartFile file,
            @RequestParam
                    @NotBlank(message = "Décrivez le logo pour ceux qui ne le voient pas.")
                    @Size(max = 200, message = "200 caractères au plus.")
                    String alt,
            Actor actor) {
        Appearance changed = appearances.logo(Upload.of("file", file), alt, actor.userId());
        return AppearanceResponse.of(changed);
    }

    @DeleteMapping("/logo")
    @Requires(Permission.EDIT_CENTRE_SHEET)
    AppearanceResponse removeLogo() {
        return AppearanceResponse.of(appearances.removeLogo());
    }

    record AppearanceRequest(
            @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "Écrivez la couleur sous la forme #1a2b3c.") @Nullable
            String colour) {}
}
