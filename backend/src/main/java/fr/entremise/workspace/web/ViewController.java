package fr.entremise.workspace.web;

import fr.entremise.identity.Actor;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import fr.entremise.workspace.view.SavedViews;
import fr.entremise.workspace.view.ViewContent;
import fr.entremise.workspace.view.ViewSummary;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The views that somebody keeps of their lists. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/views")
@Tag(name = "workspace")
class ViewController {

    private static final String LONG_VALUE = "200 caractères au plus.";

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    @Requires(Permission.USE_OWN_WORKSPACE)
    ViewsResponse listViews(@RequestParam(required = false) @Nullable String list, Actor actor) {
        return new ViewsResponse(views.of(list, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.USE_OWN_WORKSPACE)
    ViewSummary saveView(@Valid @RequestBody SaveViewRequest request, Actor actor) {
        return views.save(request.list(), request.toContent(), actor);
    }

    @PutMapping("/{id}")
    @Requires(Permission.USE_OWN_WORKSPACE)
    ViewSummary changeView(@PathVariable UUID id, @Valid @RequestBody ChangeViewRequest request, Actor actor) {
        return views.change(id, request.toContent(), actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.USE_OWN_WORKSPACE)
    void removeView(@PathVariable UUID id, Actor actor) {
        views.remove(id, actor);
    }

    record ViewsResponse(List<ViewSummary> items) {}

    record SaveViewRequest(
            @NotBlank(message = "Indiquez la liste.") String list,

            @NotBlank(message = "Donnez un nom à la vue.") @Size(max = 60, message = "60 caractères au plus.")
            String name,

            @Size(max = 20, message = "20 filtres au plus.") @Nullable
            Map<@Size(max = 200, message = LONG_VALUE) String, @Size(max = 200, message = LONG_VALUE) String> query,

            @Size(max = 50, message = "50 colonnes au plus.") @Nullable
            List<@Size(max = 200, message = LONG_VALUE) String> columns,

            @Nullable Boolean isDefault) {

        ViewContent toContent() {
            return content(name, query, columns, isDefault);
        }
    }

    record ChangeViewRequest(
            @NotBlank(message = "Donnez un nom à la vue.") @Size(max = 60, message = "60 caractères au plus.")
            String name,

            @Size(max = 20, message = "20 filtres au plus.") @Nullable
            Map<@Size(max = 200, message = LONG_VALUE) String, @Size(max = 200, message = LONG_VALUE) String> query,

            @Size(max = 50, message = "50 colonnes au plus.") @Nullable
            List<@Size(max = 200, message = LONG_VALUE) String> columns,

            @Nullable Boolean isDefault) {

        ViewContent toContent() {
            return content(name, query, columns, isDefault);
        }
    }

    private static ViewContent content(
            String name,
            @Nullable Map<String, String> query,
            @Nullable List<String> columns,
            @Nullable Boolean isDefault) {
        return new ViewContent(name.strip(), query == null ? Map.of() : query, columns, Boolean.TRUE.equals(isDefault));
    }
}
