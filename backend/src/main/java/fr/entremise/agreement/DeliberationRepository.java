package fr.entremise.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DeliberationRepository extends Repository<Deliberation, UUID> {

    Deliberation saveAndFlush(Deliberation deliberation);

    Optional<Deliberation> findById(UUID id);

    Optional<Deliberation> findByIdAndSiren(UUID id, String siren);

    Optional<Deliberation> findBySirenAndNumberAndHeldOn(String siren, String number, LocalDate heldOn);

    List<Deliberation> findBySirenOrderByHeldOnDescRecordedAtDesc(String siren);
}
