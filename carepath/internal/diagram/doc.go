// Package diagram decides a boolean condition over facts of which only a span
// is known, exactly.
//
// A rule is built once into a reduced multi-valued decision diagram: every
// level is one fact, every edge one cell of it (the stretches between the
// thresholds that the rule tests), every path ends in one of three terminals,
//
//	False < Silent < True
//
// where Silent stands for a source that does not say. "All" is the minimum,
// "any" the maximum, "not" swaps the ends: strong Kleene logic over the
// terminals. What is not known about a *fact* is never a third truth value; it
// is a set of cells, and that is why the answers are exact where Kleene logic
// over the tests would lose that two tests concern one fact.
//
// # Theorems the queries rest on
//
// For a diagram reduced under the cells still possible (no node whose possible
// edges all lead to one place, no two nodes alike):
//
//   - the terminals reached from the root are the outcomes of the completions;
//   - a fact can still change the outcome if and only if a node of it is
//     reached (canonicity of reduced diagrams);
//   - a value of a fact leads to the terminals below its cell, at the nodes
//     reached, and to those below the edges that pass the fact's level by.
//
// # Limits
//
// Facts are taken to be independent: each completion within the spans counts.
// A fact implied by others must be derived before it comes here, or the rule
// be marked dependent by the caller (then the answers are sound, not complete).
// Possible values are one range. "Not applicable" is a value at an end of the
// domain, or a fact of its own.
// Size depends on the order in which the rule first mentions its facts; a rule
// that pairs facts far apart may be refused with [ErrTooLarge]. Write the
// facts that are compared together next to each other. The same error meets a
// fact cut by more than some 120 separate tests under the default limits.
package diagram
