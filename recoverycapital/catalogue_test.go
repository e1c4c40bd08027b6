package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// catalogue is all that comes with the library.
func catalogue() assessment.Catalogue {
	return assessment.Instruments().With(recoverycapital.Instruments())
}

// TestShippedNumbers lists every number that the catalogue ships, with its
// source and how sure it is, for a reviewer to read against the literature. The
// rows are written by hand from that, and compared with the catalogue both ways.
func TestShippedNumbers(t *testing.T) {
	t.Parallel()
	var rows []shipped
	for _, some := range [][]shipped{strainNumbers(), familyNumbers(), childNumbers(), recoveryNumbers(), outcomeNumbers(), readyNumbers()} {
		rows = append(rows, some...)
	}
	requireTable(t, rows, catalogue())
}

// recoveryNumbers are those of the questionnaires of recovery capital.
func recoveryNumbers() []shipped {
	const buffalo, copies = "P socialwork.buffalo.edu", "S two independent copies"
	const factors, key = "P PMC4946826/table/tbl0010", "D(S) rop.no"
	return []shipped{
		{row{"barc-10", "10 items, 1-6"}, "2017; 1..6 of 1-10", "P scholar.harvard.edu; P protocols/view/590502"},
		{row{"barc-10 total", "a plain sum of 10-60 by PhenX; none reversed by two copies"}, "1-10 = 10..60 higher", "P protocols/view/590502; S ophelia.com"},
		{row{"barc-10 total cut-off sustained-remission", "47, and the abstract says neither >= nor >"}, "47 tie not-stated", "P scholar.harvard.edu"},

		{row{"arc", "50 dichotomous items"}, "2013; 0..1 of 1-50", "P docslib.org; S sswr.confex.com/sswr/2019; P 10826084.2019.1657148"},
		{row{"arc total", "0-50 follows from 50 items of 0 and 1; no domains, since the map was not found"}, "1-50 = 0..50 higher", "D(S) sswr.confex.com/sswr/2019"},
		{row{"arc total cut-off stable-recovery", "27.5, by a reader's notes of the full text"}, "27.5 tie not-stated", "S reader's notes"},

		{row{"mirc", "28 items, 1-4"}, "2023, 28 items; 1..4 of 1-28", "P socialwork.buffalo.edu; P protocols/view/590501; P PMC11520023"},
		{row{"mirc social", "items 1-7, 7-28"}, "1-7 turned 2 5 6 = 7..28 higher", copies + "; " + buffalo},
		{row{"mirc physical", "items 8-14, 7-28"}, "8-14 turned 9 10 12 = 7..28 higher", copies + "; " + buffalo},
		{row{"mirc human", "items 15-21, 7-28"}, "15-21 turned 15 17 18 20 = 7..28 higher", copies + "; " + buffalo},
		{row{"mirc cultural", "items 22-28, 7-28"}, "22-28 turned 22 24 25 27 = 7..28 higher", copies + "; " + buffalo},
		{row{"mirc total", "28-112"}, "social + physical + human + cultural = 28..112 higher", buffalo + "; " + copies},

		{
			row{"sure", "21 items; best two answers 3, then 2, worst two 1; the codes 1-5 are ours, in the form's order"},
			"2016, 21 items; 1..5 counting 3 3 2 1 1 of 1-21; a week, as its answers by days imply", "S rop.no; P PMC4946826; P openscholarship.wustl.edu",
		},
		{row{"sure substance-use", "6 items, so 6-18"}, "1 2 3 5 7 16 = 6..18 higher", factors + "; " + key},
		{row{"sure material-resources", "3 items, so 3-9"}, "12 13 14 = 3..9 higher", factors + "; " + key},
		{row{"sure outlook", "3 items, so 3-9"}, "17 18 19 = 3..9 higher", factors + "; " + key},
		{row{"sure self-care", "5 items, so 5-15"}, "4 6 8 9 15 = 5..15 higher", factors + "; " + key},
		{row{"sure relationships", "4 items, so 4-12"}, "10 11 20 21 = 4..12 higher", factors + "; " + key},
		{row{"sure total", "21-63"}, "substance-use + material-resources + outlook + self-care + relationships = 21..63 higher", "S rop.no"},

		{row{"arq", "12 items, 0-3, 30 days"}, "2016; 0..3 of 1-12; the last 30 days", "P result4addiction.net/recovery; P refs-recovery"},
		{row{"arq normal-living", "Q1-5; its range is derived"}, "1-5 turned 5 = 0..15 higher", "P compare-recovery; D(P) result4addiction.net/recovery"},
		{row{"arq abstinence", "Q6-9; its range is derived"}, "6-9 turned 6 8 9 = 0..12 higher", "P compare-recovery; D(P) result4addiction.net/recovery"},
		{row{"arq positive-expectancy", "Q10-12; its range is derived"}, "10 11 12 = 0..9 higher", "P compare-recovery; D(P) result4addiction.net/recovery"},
		{row{"arq total", "0-36; 5 6 8 9 reversed"}, "1-12 turned 5 6 8 9 = 0..36 higher", "P result4addiction.net/recovery"},
		{row{"arq total prorated", "up to 2 of 12 may be missing"}, "from 10 answers", "P result4addiction.net/recovery"},
		{row{"arq total cut-off functional", "a functional population scores > 22"}, "22 tie below", "P result4addiction.net/recovery"},
		{row{"arq total change reliable", "change >= 4"}, "4 tie above", "P result4addiction.net/recovery"},
	}
}

// outcomeNumbers are those of social satisfaction and treatment outcomes.
func outcomeNumbers() []shipped {
	const form = "P vdocuments.mx/treatment-outcomes-profile"
	return []shipped{
		{row{"ssq", "8 items, 0-3, 30 days"}, "2007; 0..3 of 1-8; the last 30 days", "P compare-social-wellbeing; P refs-social-wellbeing"},
		{row{"ssq total", "0-24"}, "1-8 = 0..24 higher", "P compare-social-wellbeing"},
		{row{"ssq total change reliable", "change >= 4"}, "4 tie above", "P compare-social-wellbeing"},

		{
			row{"top", "ratings of 0-20, days of 0-7 in each of four weeks, yes or no; 28 days"},
			"2008; 0..20 of psychological-health physical-health quality-of-life; " +
				"0..7 of days-heroin-week-1-4 days-crack-week-1-4 days-injecting-week-1-4 days-paid-work-week-1-4 days-education-week-1-4; " +
				"0..1 of sharing acute-housing-problem risk-of-eviction; 28 days",
			"P pubmed/18783500; P vdocuments.mx/treatment-outcomes-profile; P pb.rcpsych.org",
		},
		{row{"top psychological-health", "0 poor to 20 good"}, "psychological-health = 0..20 higher", form},
		{row{"top physical-health", "0 poor to 20 good"}, "physical-health = 0..20 higher", form},
		{row{"top quality-of-life", "0 poor to 20 good"}, "quality-of-life = 0..20 higher", form},
		{row{"top days-heroin", "four weeks of 0-7"}, "days-heroin-week-1-4 = 0..28", form},
		{row{"top days-crack", "four weeks of 0-7"}, "days-crack-week-1-4 = 0..28", form},
		{row{"top days-injecting", "four weeks of 0-7"}, "days-injecting-week-1-4 = 0..28", form},
		{row{"top days-paid-work", "four weeks of 0-7"}, "days-paid-work-week-1-4 = 0..28", form},
		{row{"top days-education", "four weeks of 0-7"}, "days-education-week-1-4 = 0..28", form},
		{row{"top sharing", "no or yes"}, "sharing = 0..1", form},
		{row{"top acute-housing-problem", "no or yes"}, "acute-housing-problem = 0..1", form},
		{row{"top risk-of-eviction", "no or yes"}, "risk-of-eviction = 0..1", form},
	}
}

// readyNumbers are those of questionnaires whose key was not found, and of those
// that are refused.
func readyNumbers() []shipped {
	const rcq, rsq, rgps, css, cai = "P stir.ac.uk", "P vufind-test", "P addictionpro.com", "P PMC3840075", "P 15501377"
	return []shipped{
		{row{"rcq", "four domains and a total are reported"}, "2013; any number of social physical human community total", rcq},
		{row{"rcq social", "a domain"}, "social = ready", rcq},
		{row{"rcq physical", "a domain"}, "physical = ready", rcq},
		{row{"rcq human", "a domain"}, "human = ready", rcq},
		{row{"rcq community", "a domain"}, "community = ready", rcq},
		{row{"rcq total", "an alpha of the total is reported"}, "total = ready", rcq},
		{row{"rsq", "15 items, two factors"}, "2019, 15 items; any number of within-group-strengths externally-generated-strengths total", rsq},
		{row{"rsq within-group-strengths", "a factor"}, "within-group-strengths = ready", rsq},
		{row{"rsq externally-generated-strengths", "a factor"}, "externally-generated-strengths = ready", rsq},
		{row{"rsq total", "a ready total"}, "total = ready", rsq},
		{row{"rgps", "14 items"}, "14 items; any number of total", rgps},
		{row{"rgps total", "a ready total"}, "total = ready", rgps},
		{row{"css", "no source states its items"}, "2014; any number of total", css},
		{row{"css total", "a ready total"}, "total = ready", css},
		{row{"cai", "four scales; 37 items in Iran alone"}, "2004; any number of family-at-home family-outside friends community total", cai},
		{row{"cai family-at-home", "partner or family at home"}, "family-at-home = ready", cai},
		{row{"cai family-outside", "family outside"}, "family-outside = ready", cai},
		{row{"cai friends", "friends"}, "friends = ready", cai},
		{row{"cai community", "community"}, "community = ready", cai},
		{row{"cai total", "an alpha of the total is reported"}, "total = ready", cai},
		{row{"rec-cap refused", "positive less negative, by weights that are not published"}, "", "P support.gethelp.com"},
		{row{"recovery-capital-index refused", "number of questions and weights were not found"}, "", "P medluna.com/article/29999606; P faceitsiouxfalls.org"},
	}
}

func TestCatalogueReadyTotals(t *testing.T) {
	t.Parallel()
	requireReadyTotals(t, "adf-sss", "sqfm-aa", "rcq", "rsq", "rgps", "css", "cai")
}

func TestCatalogueRefusals(t *testing.T) {
	t.Parallel()
	requireRefusals(
		t,
		refused{row{"zarit", "an exclusive licensor, electronic forms included"}, "licenses it exclusively"},
		refused{row{"outcomes-star", "no derivative works"}, "derivative works are prohibited"},
		refused{row{"rec-cap", "the net score cannot be reproduced, nor may the product"}, "weights that make its parts comparable are not published"},
		refused{row{"recovery-capital-index", "run as a service"}, "trademark"},
	)
}

func TestKeysAndModelsAreWrittenWhole(t *testing.T) {
	t.Parallel()
	for name, v := range map[string]any{"instruments": recoverycapital.Instruments(), "model": recoverycapital.Published()} {
		data, err := assessment.Encode(v)
		require.NoError(t, err, name)
		require.Greater(t, len(data), 500, name)
	}
}
