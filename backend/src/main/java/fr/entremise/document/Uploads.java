package fr.entremise.document;

import fr.entremise.document.FileRecognition.Finding;
import fr.entremise.document.FilesDirectory.Received;
import fr.entremise.shared.BusinessRuleViolation.FieldProblem;
import fr.entremise.shared.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receives files, looks into each, and lets in all of them or none; every refusal says which file and what to do. */
@Component
final class Uploads {

    private final FilesDirectory directory;
    private final FileRecognition recognition = new FileRecognition();

    Uploads(FilesDirectory directory) {
        this.directory = directory;
    }

    /** The files, waiting on the disk; the caller keeps or discards them. */
    List<Accepted> receive(List<Upload> uploads, FilePolicy policy) {
        if (uploads.size() > policy.count()) {
            throw InvalidInput.of("files", "Joignez " + policy.count() + " fichiers au plus.");
        }
        policy.checkSizes(uploads);
        List<Accepted> accepted = new ArrayList<>();
        List<FieldProblem> refused = new ArrayList<>();
        boolean done = false;
        try {
            for (Upload upload : uploads) {
                receive(upload, policy, accepted, refused);
            }
            if (!refused.isEmpty()) {
                throw new InvalidInput(refused);
            }
            done = true;
            return accepted;
        } finally {
            if (!done) {
                discard(accepted);
            }
        }
    }

    void discard(List<Accepted> accepted) {
        accepted.forEach(file -> directory.discard(file.received().file()));
    }

    private void receive(Upload upload, FilePolicy policy, List<Accepted> accepted, List<FieldProblem> refused) {
        FileName name = FileName.of(upload.name());
        Received received = directory.receive(upload);
        String refusal;
        try {
            Finding finding = recognition.examine(received.file());
            if (finding instanceof Finding.Known known
                    && policy.kinds().contains(known.kind())
                    && !name.contradicts(known.kind())) {
                accepted.add(new Accepted(name.as(known.kind()), known.kind(), received));
                return;
            }
            refusal = received.size() == 0 ? "Ce fichier est vide." : refusal(finding, name, policy);
        } catch (IOException e) {
            directory.discard(received.file());
            throw new UncheckedIOException(e);
        }
        directory.discard(received.file());
        refused.add(new FieldProblem(upload.field(), refusal));
    }

    private static String refusal(Finding finding, FileName name, FilePolicy policy) {
        if (finding instanceof Finding.Unsafe unsafe) {
            return unsafe.sentence();
        }
        if (finding instanceof Finding.Known known && policy.kinds().contains(known.kind())) {
            return "Le nom de ce fichier se termine par «\u00a0." + name.extension()
                    + "\u00a0», mais son contenu est de type " + known.kind()
                    + ". Vérifiez que c’est le bon fichier.";
        }
        return "Ce fichier n’est pas d’un type accepté. Types acceptés\u00a0: " + policy.kindsInWords() + ".";
    }

    /** A file let in, under the name it will be shown with. */
    record Accepted(String name, FileKind kind, Received received) {}
}
