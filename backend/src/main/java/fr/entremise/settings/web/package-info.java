/** HTTP for the file of settings. */
@NullMarked
package fr.entremise.settings.web;

import org.jspecify.annotations.NullMarked;
