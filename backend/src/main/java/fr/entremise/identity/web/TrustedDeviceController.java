package fr.entremise.identity.web;

import fr.entremise.identity.Members;
import fr.entremise.identity.SignedIn;
import fr.entremise.identity.login.TrustedDevices;
import fr.entremise.identity.login.TrustedDevices.TrustedDevice;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The devices on which a person is not asked for their second factor for a while. */
@RestController
@RequestMapping("/api/v1/account/devices")
@Tag(name = "account")
class TrustedDeviceController {

    private final TrustedDevices devices;
    private final Members members;

    TrustedDeviceController(TrustedDevices devices, Members members) {
        this.devices = devices;
        this.members = members;
    }

    @GetMapping
    List<TrustedDevice> ownDevices(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return devices.of(userId(person), request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeDevice(@AuthenticationPrincipal @Nullable SignedIn person, @PathVariable UUID id) {
        devices.remove(userId(person), id);
    }

    private UUID userId(@Nullable SignedIn person) {
        return Optional.ofNullable(person)
                .flatMap(found -> members.find(found.userId()))
                .map(Members.Member::userId)
                .orElseThrow(() -> new InsufficientAuthenticationException("No open account"));
    }
}
