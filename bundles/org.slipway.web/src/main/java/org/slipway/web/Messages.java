// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.servlet.http.HttpServletRequest;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.OfferedLanguages;

/**
 * The messages of one bundle in the languages that Slipway speaks: English and Filipino. Read once, from
 * {@code messages.properties} and {@code messages_fil.properties} (UTF-8) beside a class of the bundle.
 */
public final class Messages {

    private final Texts english;
    private final Texts filipino;

    private Messages(Texts english, Texts filipino) {
        this.english = english;
        this.filipino = filipino;
    }

    /**
     * Reads the messages of a bundle.
     *
     * @param anchor a class in the package whose folder holds the files
     */
    public static Messages beside(Class<?> anchor) {
        return new Messages(
                read(anchor, "messages.properties", Locale.ENGLISH),
                read(anchor, "messages_fil.properties", Languages.FILIPINO));
    }

    /** The messages in the first language that the browser asks for and we speak; English if there is none. */
    public Texts of(HttpServletRequest request) {
        return of(request, OfferedLanguages.EVERY);
    }

    /** The same, of the languages that are offered; the first of those if the browser asks for none of them. */
    public Texts of(HttpServletRequest request, OfferedLanguages offered) {
        if (request.getHeader("Accept-Language") != null) {
            for (Enumeration<Locale> asked = request.getLocales(); asked.hasMoreElements(); ) {
                Optional<Locale> spoken = offered.spoken(asked.nextElement());
                if (spoken.isPresent()) {
                    return in(spoken.get());
                }
            }
        }
        return in(offered.first().orElse(Locale.ENGLISH));
    }

    private Texts in(Locale language) {
        return language.equals(Languages.FILIPINO) ? filipino : english;
    }

    /** The messages of every language, English first. */
    public List<Texts> all() {
        return List.of(english, filipino);
    }

    private static Texts read(Class<?> anchor, String name, Locale language) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name + " beside " + anchor.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> messages = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return new Texts(language, messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
