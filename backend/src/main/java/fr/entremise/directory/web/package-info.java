/** The directory over HTTP: the public look-up, the staff's list and sheets, the filling, the centre's own sheet. */
@NullMarked
package fr.entremise.directory.web;

import org.jspecify.annotations.NullMarked;
