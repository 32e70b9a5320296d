package fr.entremise.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(UUID id);

    List<StoredFile> findBySealedTrue();

    void delete(StoredFile file);
}
