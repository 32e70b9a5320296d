package fr.entremise.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.entremise.identity.ApiScope;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells programs where and how to ask for a token (RFC 8414). Spring's own document cannot leave out an authorization
 * endpoint, and there is none.
 */
@RestController
@Hidden
class AuthorizationServerMetadata {

    private final Metadata metadata;

    AuthorizationServerMetadata(@Value("${entremise.base-url}") String issuer) {
        this.metadata = new Metadata(
                issuer,
                issuer.replaceAll("/+$", "") + ProgramSecurity.TOKEN_ENDPOINT,
                List.of("client_secret_basic", "client_secret_post"),
                List.of("client_credentials"),
                List.of(),
                Arrays.asList(ApiScope.values()));
    }

    @GetMapping("/.well-known/oauth-authorization-server")
    Metadata metadata() {
        return metadata;
    }

    record Metadata(
            String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authMethods,

            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("scopes_supported") List<ApiScope> scopes) {}
}
