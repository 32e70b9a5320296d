/** Exports, views and search, over HTTP. */
@NullMarked
package fr.entremise.workspace.web;

import org.jspecify.annotations.NullMarked;
