package fr.entremise.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CentreVoiceRepository extends Repository<CentreVoice, Short> {

    Optional<CentreVoice> findById(Short id);

    CentreVoice saveAndFlush(CentreVoice voice);
}
