// Package statistics works out the figures by which a scale is judged: how its
// items hang together, how exactly it measures, how much of a change is more
// than error of measurement, and how far two informants or the members of a
// family agree.
//
// It stands alone. It knows nothing of records or instruments, takes numbers and
// returns plain structs, so that a script can import it by itself.
//
//	var items statistics.Items
//	for _, row := range rows {
//		if err := items.Add(row); err != nil { … }
//	}
//	alpha, err := items.Alpha(statistics.MissingListwise)
//
// # Missing and not defined
//
// A missing value is a NaN, as NA is in R. It is left out and counted, never
// replaced: nothing is imputed. An infinite value, or one beyond ±[MaxMagnitude],
// is an error that says the row and the column, never the value.
//
// A figure without which a result would be empty is an error when the data do
// not define it ([ErrTooFew], [ErrNoVariance]). Any other is a [Figure], which
// has a value or is not defined. No result holds a NaN or an infinity, and no
// zero stands for "not defined". Nothing here panics.
//
// # Definitions on which programs differ
//
//   - Variances, covariances and standard deviations divide by n-1.
//   - [Alpha.Raw] is made of covariances: raw_alpha in R's psych, "Cronbach's
//     alpha" in SPSS. [Alpha.Standardised] is made of correlations: std.alpha,
//     in SPSS the line "based on" such items.
//   - Listwise takes the rows without a missing value, as SPSS does; pairwise
//     takes for each covariance the rows that have both items, as psych does.
//     A pairwise correlation is the pairwise covariance over standard deviations
//     of all values each item has (psych, cov2cor), which is not what R's
//     cor(use = "pairwise") gives, and it may lie beyond ±1.
//   - The correlation of an item with the rest, [Item.RestCorrelation], is psych's
//     r.drop, worked out of the same covariances, so that no row needs to be
//     complete. The mean of a person, under [Alpha.Scale], is that of the items
//     answered.
//   - psych drops an item that does not vary, with a warning. Here it stays: it
//     counts as an item in [Alpha.Raw] and leaves [Alpha.Standardised] not defined.
//   - The interval of alpha is Feldt's (psych, alpha.ci). psych counts every row
//     as a case, even an empty one; here the caller says how many.
//   - The six intraclass correlations are those of Shrout and Fleiss by mean
//     squares: psych's ICC(lmer = FALSE). Negative ones stay negative.
//   - The weights of [Kappa] come from the distance of the codes, so that a code
//     nobody used keeps its place; psych counts ranks of the codes in use. The two
//     agree when the codes in use follow each other without a gap.
//   - In [JacobsonTruax] a change of exactly the threshold is reliable, and a
//     score of exactly the cut-off lies on the better side.
//   - The design effect of [ClusterICC] takes the mean size of the clusters, the
//     correlation n0.
//
// # The same everywhere
//
// Sums run in the order of the input, and every product is rounded before
// anything is added, so that no compiler fuses the two: a figure is the same to
// the last bit on every machine. The exceptions are what goes through the normal
// and the F distribution, [Z], P and the bounds of an interval: there the logarithm and
// the gamma function of the machine take part, and the last three digits or so of
// sixteen may differ. Another order of the rows may change the last digits too.
//
// # Left out
//
// Omega and Guttman's lambda-6 need a factor analysis or a matrix inverse, whose
// answer depends on choices no default should make. Split halves depend on how one splits.
// Effect sizes, alpha's standard error and bootstrap intervals were not asked
// for; R has them all.
package statistics
