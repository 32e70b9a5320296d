package fr.entremise.directory.web;

import fr.entremise.directory.Appearance;
import fr.entremise.directory.CentreAppearances;
import fr.entremise.document.OpenedFile;
import fr.entremise.identity.PublicEndpoint;
import fr.entremise.shared.NotFound;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The centre's colour and logo, asked for by every page and so kept by the browser. */
@RestController
@PublicEndpoint
@RequestMapping("/api/v1/centres/{centre}/public/appearance")
@Tag(name = "public-directory")
class PublicAppearanceController {

    private final CentreAppearances appearances;

    PublicAppearanceController(CentreAppearances appearances) {
        this.appearances = appearances;
    }

    @GetMapping
    ResponseEntity<AppearanceResponse> getAppearance() {
        AppearanceResponse appearance = AppearanceResponse.of(appearances.current());
        String tag = UUID.nameUUIDFromBytes(appearance.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(tag)
                .body(appearance);
    }

    /** Without the version of the present logo in the address, nobody may keep the picture. */
    @GetMapping(
            path = "/logo",
            produces = {MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE})
    ResponseEntity<Resource> getLogo(@RequestParam(required = false) @Nullable String v) {
        Appearance.Logo logo = appearances.current().logo();
        if (logo == null) {
            throw new NotFound();
        }
        OpenedFile picture = appearances.openLogo();
        boolean lasting = AppearanceResponse.versionOf(logo).equals(v);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.file().mediaType()))
                .cacheControl(
                        lasting
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache())
                .eTag(logo.digest())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(picture.content());
    }
}
