package fr.entremise.privacy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RegisterChoiceRepository extends Repository<RegisterChoice, String> {

    List<RegisterChoice> findAll();

    Optional<RegisterChoice> findById(String activity);

    RegisterChoice saveAndFlush(RegisterChoice choice);
}
