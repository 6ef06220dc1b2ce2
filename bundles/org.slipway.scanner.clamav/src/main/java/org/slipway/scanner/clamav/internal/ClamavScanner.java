// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.settings.Current;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.scan.ScanVerdict;

/** Asks clamd, over a new connection for each file; it need not be there when this starts. */
@Component
public final class ClamavScanner implements FileScanner {

    private final Current<ClamdAccess> configured;

    @Activate
    public ClamavScanner(@Reference ClamavSettings configured) {
        this((Current<ClamdAccess>) configured);
    }

    ClamavScanner(Current<ClamdAccess> configured) {
        this.configured = configured;
    }

    @Override
    public ScanVerdict scan(Content file) {
        ClamdAccess clamd = configured.get();
        try (ClamdSession session = ClamdSession.open(clamd.address().resolve(), clamd.connect(), clamd.scan())) {
            return ClamdAnswer.verdict(session.scan(file));
        } catch (IOException | UnresolvedAddressException e) {
            throw new UnavailableException("clamd at " + clamd.address().text(), e);
        }
    }
}
