package fr.entremise.workspace.search;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That somebody opened something, and when last. */
@Entity
@Table(name = "recent_item")
@IdClass(RecentItem.Key.class)
class RecentItem {

    @Id
    private UUID person;

    @Id
    @Enumerated(EnumType.STRING)
    private FoundKind kind;

    @Id
    private String item;

    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecentItem() {}

    FoundKind kind() {
        return kind;
    }

    String item() {
        return item;
    }

    record Key(UUID person, FoundKind kind, String item) implements Serializable {}
}
