package fr.entremise.directory.web;

import fr.entremise.directory.DirectoryFilling;
import fr.entremise.directory.FillingProgress;
import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Fills the directory from the reference data; asking twice joins the same work. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/directory/filling")
@Tag(name = "directory")
class FillingController {

    private final DirectoryFilling filling;

    FillingController(DirectoryFilling filling) {
        this.filling = filling;
    }

    @GetMapping
    @Requires(Permission.READ_BODIES)
    FillingProgress getFilling() {
        return filling.progress();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.FILL_DIRECTORY)
    FillingProgress fillDirectory(Actor actor) {
        return filling.start(actor);
    }
}
