package org.kring.session;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

/** An unknown session, one of others and one that was erased all look alike. */
@ControllerAdvice(assignableTypes = {SessionController.class, EntranceController.class})
class Gone {

    @ExceptionHandler
    ResponseEntity<Void> gone(SessionService.NoSuchSession gone) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
