// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.util.Map;

/**
 * What a server answered, whatever its status.
 *
 * @param body as UTF-8, whatever it says it is; empty for none
 * @param headers by their names in small letters, the first of each
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
