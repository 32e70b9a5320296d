package fr.entremise.directory.web;

import fr.entremise.document.FileStorage;
import fr.entremise.document.FileStorage.Storage;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much room the centre's files take, and whether they are examined. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/storage")
@Tag(name = "directory")
class StorageController {

    private final FileStorage files;

    StorageController(FileStorage files) {
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.EDIT_CENTRE_SHEET)
    Storage getStorage() {
        return files.storage();
    }
}
