// Package peers compares the evaluator of carepath with what else one would
// decide its rules with: cel-go, by partial evaluation, and a table of tests
// that is evaluated by hand-written Go. It is a module of its own, so that
// nobody who uses the library has cel-go among their requirements.
//
// Every peer is made from [carepath.PublishedDefinition], so that a rule that is
// added is compared without an edit here, and decides the same cases from the
// same facts, which are read beforehand. The tests hold that the peers agree;
// only then do the benchmarks mean anything. README.md has the figures.
//
// Facts are whole numbers with spans. CEL has no spans: a fact that is not
// settled is unknown to it, so that it may stay unknown where a span decides.
package peers
