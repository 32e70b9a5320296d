package fr.entremise.workspace.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.workspace.search.FoundItem;
import fr.entremise.workspace.search.FoundKind;
import fr.entremise.workspace.search.QuickSearch;
import fr.entremise.workspace.search.Recents;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finding something by a few letters, and what was opened last. Each kind asks for its list's permission besides. */
@RestController
@RequestMapping("/api/v1/centres/{centre}")
@Tag(name = "workspace")
class SearchController {

    private final QuickSearch search;
    private final Recents recents;

    SearchController(QuickSearch search, Recents recents) {
        this.search = search;
        this.recents = recents;
    }

    @GetMapping("/search")
    @Requires(Permission.USE_OWN_WORKSPACE)
    FoundResponse quickSearch(@RequestParam String q, @RequestParam(defaultValue = "8") int limit, Actor actor) {
        return new FoundResponse(search.search(q, limit, actor));
    }

    @GetMapping("/recents")
    @Requires(Permission.USE_OWN_WORKSPACE)
    FoundResponse listRecents(Actor actor) {
        return new FoundResponse(recents.of(actor));
    }

    @PutMapping("/recents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.USE_OWN_WORKSPACE)
    void rememberRecent(@Valid @RequestBody RememberRecentRequest request, Actor actor) {
        recents.remember(request.kind(), request.id(), actor);
    }

    record FoundResponse(List<FoundItem> items) {}

    record RememberRecentRequest(
            @NotNull(message = "Indiquez la nature.") FoundKind kind,

            @NotBlank(message = "Indiquez l’élément.") @Size(max = 64, message = "64 caractères au plus.")
            String id) {}
}
