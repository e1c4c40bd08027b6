package coordination_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

func TestNewCoordinatorRefuses(t *testing.T) {
	t.Parallel()
	type refusal struct {
		row
		local coordination.Local
		path  string
		err   error
	}
	type L = coordination.Local
	route := coordination.Route{From: "a", To: "b"}
	for _, r := range []refusal{
		{row{"negative appointments", "no week has fewer than none"}, L{AppointmentsAWeek: number(-1)}, "/appointmentsAWeek", coordination.ErrThreshold},
		{row{"lead from none", "a family without an agency has nobody to lead"}, L{LeadWorkerFrom: number(0)}, "/leadWorkerFrom", coordination.ErrThreshold},
		{row{"negative days", "days apart are never negative"}, L{SameNeedWithin: number(-1)}, "/sameNeedWithin", coordination.ErrThreshold},
		{row{"topic not stated", "it would ask for nothing"}, L{Topics: []assessment.Topic{0}}, "/topics/0", assessment.ErrMissing},
		{row{"topic twice", "it would be asked twice"}, L{Topics: []assessment.Topic{1, 1}}, "/topics/1", assessment.ErrTwice},
		{row{"topic outside", "nobody could say it"}, L{Topics: []assessment.Topic{99}}, "/topics/0", assessment.ErrWord},
		{row{"route from nowhere", "it starts nowhere"}, L{Routes: []coordination.Route{{To: "a"}}}, "/routes/0/from", assessment.ErrMissing},
		{row{"route with a bad id", "no record could name it"}, L{Routes: []coordination.Route{{From: "a", To: "b c"}}}, "/routes/0/to", assessment.ErrID},
		{row{"route to itself", "it leads nowhere"}, L{Routes: []coordination.Route{{From: "a", To: "a"}}}, "/routes/0/to", assessment.ErrSelf},
		{row{"route twice", "one of them is a slip"}, L{Routes: []coordination.Route{route, route}}, "/routes/1", assessment.ErrTwice},
		{row{"routes listed outside", "no such word"}, L{RoutesListed: 9}, "/routesListed", assessment.ErrWord},
		{row{"service without an id", "no route could name it"}, L{Services: []coordination.Service{{}}}, "/services/0/id", assessment.ErrMissing},
		{row{"service twice", "two kinds for one service"}, L{Services: []coordination.Service{{ID: "a"}, {ID: "a"}}}, "/services/1/id", assessment.ErrTwice},
		{row{"label over two lines", "it would break a page"}, L{Services: []coordination.Service{{ID: "a", Label: "a\nb"}}}, "/services/0/label", assessment.ErrText},
		{row{"long label", "as in a record"}, L{Services: []coordination.Service{{ID: "a", Label: strings.Repeat("a", 201)}}}, "/services/0/label", assessment.ErrText},
		{row{"kind outside", "no such word"}, L{Services: []coordination.Service{{ID: "a", Kind: 99}}}, "/services/0/kind", assessment.ErrWord},
		{row{"point not stated", "nobody comes there"}, L{Services: []coordination.Service{{ID: "a", Points: []assessment.EntryPoint{0}}}}, "/services/0/points/0", assessment.ErrMissing},
		{row{"area outside", "no such word"}, L{Services: []coordination.Service{{ID: "a", Areas: []assessment.NeedArea{99}}}}, "/services/0/areas/0", assessment.ErrWord},
		{row{"services listed outside", "no such word"}, L{ServicesListed: 9}, "/servicesListed", assessment.ErrWord},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			_, err := coordination.NewCoordinator(r.local)
			var faults assessment.FieldErrors
			require.ErrorAs(t, err, &faults)
			require.Len(t, faults, 1)
			assert.Equal(t, r.path, faults[0].Path)
			assert.ErrorIs(t, err, r.err)
		})
	}
}

// TestDecodeLocal: what is read is what was written, and nothing is let through that
// a record would not let through.
func TestDecodeLocal(t *testing.T) {
	t.Parallel()
	l := coordination.Local{
		AppointmentsAWeek: number(0), Topics: []assessment.Topic{assessment.TopicNeeds}, RoutesListed: assessment.ListedAll,
		Routes:   routes("elm>hub"),
		Services: []coordination.Service{{ID: "hub", Label: "Hub", Kind: assessment.AgencyKindFamilyService, Areas: []assessment.NeedArea{assessment.NeedAreaMoney}}},
	}
	text, err := assessment.Encode(l)
	require.NoError(t, err)
	got, err := coordination.DecodeLocal(text)
	require.NoError(t, err)
	assert.Equal(t, l, got)
	type refusal struct {
		row
		text  string
		path  string
		fault error
	}
	for _, r := range []refusal{
		{row{"unknown key", "a slip would decide nothing, unseen"}, `{"leadworkerFrom":3}`, "", assessment.ErrUnknownKey},
		{row{"key twice", "which of them holds?"}, `{"leadWorkerFrom":3,"leadWorkerFrom":4}`, "/leadWorkerFrom", assessment.ErrDuplicateKey},
		{row{"null", "leave it out instead"}, `{"leadWorkerFrom":null}`, "/leadWorkerFrom", assessment.ErrNull},
		{row{"a fraction", "agencies are counted"}, `{"leadWorkerFrom":2.5}`, "/leadWorkerFrom", assessment.ErrNumber},
		{row{"no such word", "a closed list"}, `{"topics":["gossip"]}`, "/topics/0", assessment.ErrWord},
		{row{"no object", "nothing is said"}, `[]`, "", assessment.ErrType},
		{row{"nothing", "no document"}, ``, "", assessment.ErrSyntax},
		{row{"more than one", "one at a time"}, `{} {}`, "", assessment.ErrTrailing},
		{row{"content", "checked as in Go"}, `{"routes":[{"from":"a","to":"a"}]}`, "/routes/0/to", assessment.ErrSelf},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			l, err := coordination.DecodeLocal([]byte(r.text))
			var faults assessment.FieldErrors
			require.ErrorAs(t, err, &faults)
			require.Len(t, faults, 1)
			assert.Equal(t, r.path, faults[0].Path)
			require.ErrorIs(t, err, r.fault)
			assert.Equal(t, coordination.Local{}, l)
		})
	}
}

// TestAllFaultsAtOnce: a service mends its settings once.
func TestAllFaultsAtOnce(t *testing.T) {
	t.Parallel()
	_, err := coordination.NewCoordinator(coordination.Local{AppointmentsAWeek: number(-1), LeadWorkerFrom: number(0), Services: []coordination.Service{{}}})
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	assert.Len(t, faults, 3)
}

// TestWhatWasNotGivenIsListed: nothing is judged by a number that nobody gave.
func TestWhatWasNotGivenIsListed(t *testing.T) {
	t.Parallel()
	all := []coordination.Setting{
		coordination.SettingAppointmentsAWeek, coordination.SettingLeadWorkerFrom, coordination.SettingSameNeedWithin,
		coordination.SettingTopics, coordination.SettingRoutes, coordination.SettingServices,
	}
	assert.Equal(t, all, of(t, coordination.Local{}, family()).NotGiven)
	given := coordination.Local{
		AppointmentsAWeek: number(0), LeadWorkerFrom: number(1), SameNeedWithin: number(0),
		Topics: []assessment.Topic{assessment.TopicInvolvement}, RoutesListed: assessment.ListedAll, ServicesListed: assessment.ListedAll,
	}
	assert.Empty(t, of(t, given, family()).NotGiven)
}

// TestACoordinatorKeepsItsOwn: what the caller changes afterwards changes nothing.
func TestACoordinatorKeepsItsOwn(t *testing.T) {
	t.Parallel()
	most := 1
	l := coordination.Local{AppointmentsAWeek: &most, Services: []coordination.Service{{ID: "x", Areas: []assessment.NeedArea{assessment.NeedAreaMoney}}}}
	c := coordinator(t, l)
	r := family()
	r.FirstContacts = []assessment.FirstContact{{Point: assessment.EntryPointSchool}}
	before := c.Team(r, assessment.Day{})
	most, l.Services[0].ID, l.Services[0].Areas[0] = 100, "y", assessment.NeedAreaWork
	assert.Equal(t, before, c.Team(r, assessment.Day{}))
}
