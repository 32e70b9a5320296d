package fr.entremise.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TariffRepository extends Repository<Tariff, UUID> {

    Tariff saveAndFlush(Tariff tariff);

    List<Tariff> findAllByOrderByValidFromDesc();

    Optional<Tariff> findFirstByValidFromLessThanEqualOrderByValidFromDesc(LocalDate day);

    boolean existsByValidFrom(LocalDate day);
}
