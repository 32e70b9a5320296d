package fr.entremise.privacy;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RegisterHeadRepository extends Repository<RegisterHead, Short> {

    Optional<RegisterHead> findById(short id);

    RegisterHead saveAndFlush(RegisterHead head);
}
