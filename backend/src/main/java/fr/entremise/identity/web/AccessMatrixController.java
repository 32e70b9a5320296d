package fr.entremise.identity.web;

import fr.entremise.identity.AccessMatrix;
import fr.entremise.identity.Permission;
import fr.entremise.identity.Requires;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which role may do what, for the centre's administrator. */
@RestController
@RequestMapping("/api/v1/centres/{centre}/access-matrix")
@Tag(name = "identity")
class AccessMatrixController {

    @GetMapping
    @Requires(Permission.READ_RIGHTS)
    AccessMatrix getAccessMatrix() {
        return AccessMatrix.inForce();
    }
}
