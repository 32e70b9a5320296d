package fr.entremise.workspace.view;

import fr.entremise.shared.Ids;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** How one person looks at one list. */
@Entity
@Table(name = "saved_view")
class SavedView implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID owner;
    private String listName;
    private String name;

    @Convert(converter = StoredQuery.class)
    private Map<String, String> query;

    @Convert(converter = StoredColumns.class)
    private @Nullable List<String> columns;

    private boolean isDefault;
    private Instant savedAt;

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    SavedView(UUID owner, String list, ViewContent content, Instant now) {
        this.id = Ids.next();
        this.owner = owner;
        this.listName = list;
        this.isNew = true;
        show(content, now);
    }

    final void show(ViewContent content, Instant now) {
        name = content.name();
        query = Map.copyOf(content.query());
        columns = content.columns() == null ? null : List.copyOf(content.columns());
        isDefault = content.isDefault();
        savedAt = now;
    }

    void giveWay() {
        isDefault = false;
    }

    boolean isOwnedBy(UUID person) {
        return owner.equals(person);
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    boolean isDefault() {
        return isDefault;
    }

    String listName() {
        return listName;
    }

    ViewSummary summary() {
        return new ViewSummary(id, listName, name, query, columns, isDefault);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostPersist
    @PostLoad
    void isStored() {
        isNew = false;
    }
}
