package fr.entremise.mediator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface MediatorRepository extends Repository<Mediator, UUID> {

    Mediator saveAndFlush(Mediator mediator);

    Optional<Mediator> findByUserId(UUID userId);

    List<Mediator> findAllByOrderByNameAscIdAsc();

    List<Mediator> findBy(Pageable page);

    long count();
}
