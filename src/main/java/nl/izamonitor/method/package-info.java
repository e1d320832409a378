/**
 * One class a statistical method: what a definition that uses it must have, what is counted for it,
 * the value with its interval, how two values compare, what they follow from, its words and its
 * formula. A method is found by its code through {@link nl.izamonitor.method.Methods}; to add one
 * is to write one class and name it in {@code META-INF/services}.
 */
package nl.izamonitor.method;
