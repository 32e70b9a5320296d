package fr.entremise.workspace.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, UUID> {

    SavedView saveAndFlush(SavedView view);

    Optional<SavedView> findById(UUID id);

    List<SavedView> findByOwnerOrderByListNameAscNameAsc(UUID owner);

    List<SavedView> findByOwnerAndListNameOrderByNameAsc(UUID owner, String listName);

    void delete(SavedView view);
}
