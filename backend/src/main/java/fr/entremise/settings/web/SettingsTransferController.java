package fr.entremise.settings.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.ProvedRecently;
import fr.entremise.identity.Requires;
import fr.entremise.settings.Author;
import fr.entremise.settings.SettingsFile;
import fr.entremise.settings.SettingsPreview;
import fr.entremise.settings.SettingsTransfer;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the centre as a signed file, out and in, for those who keep its sheet. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/settings-file")
@Tag(name = "settings")
class SettingsTransferController {

    private final SettingsTransfer transfer;

    SettingsTransferController(SettingsTransfer transfer) {
        this.transfer = transfer;
    }

    @GetMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    @ProvedRecently
    SettingsFile exportSettings(@RequestParam(defaultValue = "false") boolean numbers) {
        return transfer.export(numbers);
    }

    @GetMapping("/key")
    @Requires(Permission.EDIT_CENTRE_SHEET)
    KeyResponse settingsKey() {
        return new KeyResponse(transfer.ownKey());
    }

    @PostMapping("/preview")
    @Requires(Permission.EDIT_CENTRE_SHEET)
    SettingsPreview previewSettings(@Valid @RequestBody SettingsFile file) {
        return transfer.preview(file);
    }

    @PostMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    @ProvedRecently
    SettingsPreview importSettings(@Valid @RequestBody SettingsFile file, Actor actor) {
        return transfer.apply(file, new Author(actor.userId(), actor.name()));
    }

    /** @param key what another installation is told to believe: {@code ENTREMISE_SETTINGS_TRUSTED_KEYS} */
    record KeyResponse(String key) {}
}
