package org.kring.paper;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many print at once; it can be asked again in a moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class PaperBusy extends RuntimeException {

    PaperBusy() {
        super("Expected room to print within some seconds, but found none", null, false, false);
    }
}
