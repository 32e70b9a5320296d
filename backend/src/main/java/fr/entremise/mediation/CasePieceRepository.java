package fr.entremise.mediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CasePieceRepository extends Repository<CasePiece, UUID> {

    CasePiece save(CasePiece piece);

    List<CasePiece> findByCaseIdOrderByAddedAtAscIdAsc(UUID caseId);

    Optional<CasePiece> findByIdAndCaseId(UUID id, UUID caseId);
}
