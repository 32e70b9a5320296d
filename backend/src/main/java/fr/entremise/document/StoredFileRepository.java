package fr.entremise.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, UUID> {

    StoredFile save(StoredFile file);

    Optional<StoredFile> findById(UUID id);

    void delete(StoredFile file);
}
