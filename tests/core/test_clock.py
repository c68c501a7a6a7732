"""The clock by its laws: for any dossier and whatever happens to it, over the state's calendar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.appointment import Timeliness, sentences
from counter.clock import (
    Clock,
    Policy,
    Terms,
    begin,
    confirm,
    end,
    extend,
    finish,
    fold,
    pause,
    recount,
    remaining,
    resume,
    used,
)
from counter.errors import Refused
from counter.happenings import Ended, Extended, Finished, Happening, Paused, Resumed, Started, Why
from counter.verdict import judge, legs
from counter.worktime import Calendar, CalendarYear, Day, DayKind, SpecialDay, Unit
from tests.core.clock_oracle import Oracle, minutes_between
from tests.core.test_clock_cases import STATE, at, told

PROPERTY = settings(derandomize=True, max_examples=100, deadline=None)
DAYS = Terms(5, Unit.WORKING_DAYS)
STEPPED = [Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.MONTHS]
MOST = {Unit.WORKING_DAYS: 30, Unit.CALENDAR_DAYS: 45, Unit.MONTHS: 3, Unit.WORKING_HOURS: 20}

moments = st.integers(0, 1030 * 24 * 60).map(
    lambda minutes: at("2024-01-01 00:00") + timedelta(minutes=minutes)
)
gaps = st.one_of(st.integers(0, 600), st.integers(0, 60 * 24 * 12)).map(
    lambda minutes: timedelta(minutes=minutes)
)


@st.composite
def terms(draw: st.DrawFn, units: list[Unit] | None = None) -> Terms:
    unit = draw(st.sampled_from(units or list(Unit)))
    amount = draw(st.integers(1, MOST[unit])) if unit in MOST else 0
    deducted = draw(st.sampled_from([0, 0, 0, 1, 4])) if amount else 0
    return Terms(amount, unit, draw(st.sampled_from(Policy)), deducted)


@st.composite
def stories(draw: st.DrawFn, units: list[Unit] | None = None) -> tuple[Terms, list[Happening]]:
    """A dossier with up to three waits, perhaps an extension, perhaps an end."""
    moment = draw(moments)
    made: list[Happening] = [Started(moment)]
    for _ in range(draw(st.integers(0, 3))):
        moment += draw(gaps)
        if draw(st.integers(0, 3)) == 0:
            later = moment.date() + timedelta(days=draw(st.integers(0, 40)))
            made.append(Extended(moment, _work_from(later)))
            continue
        made.append(Paused(moment, draw(st.sampled_from(Why))))
        moment += draw(gaps)
        if draw(st.integers(0, 4)):
            made.append(Resumed(moment))
    moment += draw(gaps)
    last = draw(st.sampled_from([None, Finished(moment), Ended(moment)]))
    return draw(terms(units)), [*made, *([last] if last else [])]


def _work_from(day: date) -> date:
    return day if STATE.is_working(day) else STATE.next_working_day(day)


def folded(told_terms: Terms, happenings: list[Happening]) -> Clock:
    clock = fold(STATE, told_terms, happenings)
    assert clock is not None
    return clock


def naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


# Against plain counting


@PROPERTY
@given(stories(), gaps)
def test_any_story_is_told_like_plain_counting_tells_it(
    story: tuple[Terms, list[Happening]], gap: timedelta
) -> None:
    told_terms, happenings = story
    clock, oracle = _side_by_side(told_terms, happenings)
    now = happenings[-1].at + gap
    answer = oracle.answer(naive(now))
    assert told(clock.due, clock.original_due) == told(answer.due, answer.original)
    assert (used(STATE, clock, now), remaining(STATE, clock, now)) == pytest.approx(
        (answer.used, answer.remaining)
    )
    verdict = judge(clock, now)
    words = [each or "none" for each in (verdict.statistics, verdict.promise, verdict.national)]
    assert words == [answer.statistics, answer.promise, answer.national]


def _side_by_side(told_terms: Terms, happenings: list[Happening]) -> tuple[Clock, Oracle]:
    """Both after what fits; the program decides what does."""
    start = happenings[0].at
    oracle = Oracle(
        naive(start),
        told_terms.amount,
        told_terms.unit,
        told_terms.policy,
        round(told_terms.used),
    )
    clock = begin(STATE, start, told_terms)
    for place, happening in enumerate(happenings[1:], start=1):
        following = folded(told_terms, happenings[: place + 1])
        if following == clock:
            continue
        clock, moment = following, naive(happening.at)
        match happening:
            case Paused():
                oracle.pause(moment, happening.why)
            case Resumed():
                oracle.resume(moment)
            case Extended():
                oracle.extend(moment, happening.until)
            case Finished():
                oracle.end(moment, "finished")
            case Ended():
                oracle.end(moment, "ended")
    return clock, oracle


# Properties


@PROPERTY
@given(stories(STEPPED))
def test_no_dossier_of_days_is_due_on_a_day_off(story: tuple[Terms, list[Happening]]) -> None:
    clock = folded(*story)
    assert clock.due is not None
    assert STATE.is_working(clock.due.date())


@PROPERTY
@given(stories(list(MOST)))
def test_more_time_is_never_due_earlier(story: tuple[Terms, list[Happening]]) -> None:
    told_terms, happenings = story
    waits = [each for each in happenings if not isinstance(each, Extended)]
    less = folded(told_terms, waits)
    more = folded(replace(told_terms, amount=told_terms.amount + 1), waits)
    assert less.due is not None
    assert more.due is not None
    assert less.due <= more.due


@PROPERTY
@given(terms(), moments, gaps, gaps, gaps)
def test_a_longer_wait_is_never_due_earlier(
    told_terms: Terms, start: datetime, ask: timedelta, wait: timedelta, longer: timedelta
) -> None:
    asked = pause(begin(STATE, start, told_terms), start + ask)
    dues = [
        resume(STATE, asked, start + ask + length).due or start for length in (wait, wait + longer)
    ]
    assert (asked.due or start) <= dues[0] <= dues[1]


@PROPERTY
@given(stories([*STEPPED, Unit.WORKING_HOURS, Unit.SAME_DAY]))
def test_the_explanation_has_every_date_once_and_ends_on_the_due_date(
    story: tuple[Terms, list[Happening]],
) -> None:
    clock = folded(*story)
    assert clock.due is not None
    dates = [day.date for day in clock.days]
    assert dates[0] == clock.start.date()
    assert all(after - before == timedelta(days=1) for before, after in pairwise(dates))
    assert dates[-1] == max(clock.due.date(), clock.promised.since.date()) or _moved(clock)


def _moved(clock: Clock) -> bool:
    """SHIFT of a request at the due moment itself may end before the resumption."""
    return clock.promised.unit is Unit.WORKING_HOURS and not clock.promised.length


@PROPERTY
@given(stories([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WORKING_HOURS]))
def test_the_explanation_recounts_to_the_date(story: tuple[Terms, list[Happening]]) -> None:
    clock = folded(*story)
    told_terms = clock.terms
    if told_terms.unit is Unit.WORKING_HOURS:
        if told_terms.policy is Policy.SHIFT or clock.extensions:
            return
        whole = sum(day.minutes for day in clock.days)
        assert whole == max(60, (told_terms.amount - round(told_terms.used)) * 60) or _one_left(
            clock
        )
    elif clock.promised.unit is not Unit.WORKING_HOURS:  # no time was shifted
        deducted = min(round(told_terms.used), told_terms.amount - 1)
        assert sum(day.counted for day in clock.days) == clock.allowed - deducted
        last = max(day.date for day in clock.days if day.counted)
        assert clock.due == STATE.closing(_work_from(last))


def _one_left(clock: Clock) -> bool:
    return clock.promised.length == 1


@PROPERTY
@given(terms([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]), moments, gaps, gaps)
def test_shifted_time_is_told_in_the_minutes_that_were_left(
    told_terms: Terms, start: datetime, ask: timedelta, wait: timedelta
) -> None:
    before = begin(STATE, start, replace(told_terms, policy=Policy.SHIFT))
    clock = resume(STATE, pause(before, start + ask), start + ask + wait)
    assert before.due is not None
    if clock.due != before.due:
        left = minutes_between(naive(start + ask), naive(before.due))
        assert sum(day.minutes for day in clock.promised.tail) == left


@PROPERTY
@given(stories(), st.randoms())
def test_the_order_of_telling_and_telling_twice_change_nothing(
    story: tuple[Terms, list[Happening]], random: object
) -> None:
    told_terms, happenings = story
    moments_told = [each.at for each in happenings]
    if len(set(moments_told)) < len(moments_told):
        return  # what happened in the same minute is told in its order
    mixed = list(happenings)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert fold(STATE, told_terms, mixed) == fold(STATE, told_terms, happenings)
    assert fold(STATE, told_terms, happenings * 2) == fold(STATE, told_terms, happenings)


@PROPERTY
@given(stories(), stories(), gaps)
def test_nothing_that_happens_turns_a_late_dossier_into_one_on_time(
    story: tuple[Terms, list[Happening]],
    more: tuple[Terms, list[Happening]],
    gap: timedelta,
) -> None:
    told_terms, happenings = story
    running = [each for each in happenings if not isinstance(each, Finished | Ended)]
    clock = folded(told_terms, running)
    now = clock.at + gap
    if judge(clock, now).statistics is not Timeliness.LATE:
        return
    shift = now - more[1][0].at
    later = [_moved_to(each, shift) for each in more[1]]
    after = folded(told_terms, [*running, *later])
    assert judge(after, now + timedelta(days=60)).statistics is Timeliness.LATE
    assert after.original_due == clock.original_due or clock.paused


def _moved_to(happening: Happening, shift: timedelta) -> Happening:
    moved = replace(happening, at=happening.at + shift)
    if isinstance(moved, Extended):
        return replace(moved, until=_work_from(moved.until + shift))
    return moved


@PROPERTY
@given(terms(), moments, st.integers(0, 20), st.integers(0, 14 * 60), st.floats(0, 1))
def test_a_wait_without_a_working_minute_changes_nothing(
    told_terms: Terms, start: datetime, days: int, evening: int, part: float
) -> None:
    clock = begin(STATE, start, told_terms)
    last = _work_from(start.date() + timedelta(days=1 + days))
    asked = STATE.closing(last) + timedelta(minutes=evening)
    opening = STATE.closing(STATE.next_working_day(last)).replace(hour=7, minute=30)
    back = asked + part * (opening - asked)
    after = resume(STATE, pause(clock, asked), back)
    assert (after.due, after.original_due, after.days) == (clock.due, clock.due, clock.days)
    now = back + timedelta(hours=3)
    assert used(STATE, after, now) == used(STATE, clock, now)


@PROPERTY
@given(stories(), gaps)
def test_used_and_left_are_the_whole_time(
    story: tuple[Terms, list[Happening]], gap: timedelta
) -> None:
    clock = folded(*story)
    now = clock.at + gap
    whole = used(STATE, clock, now) + remaining(STATE, clock, now)
    scale = 60 if clock.terms.unit is Unit.WORKING_HOURS else 1
    assert whole == pytest.approx(clock.allowed / scale, abs=0.011)
    if not clock.extensions:
        assert clock.allowed == clock.terms.amount * scale


@PROPERTY
@given(stories())
def test_a_clock_by_the_same_calendar_stays_the_same(
    story: tuple[Terms, list[Happening]],
) -> None:
    clock = folded(*story)
    assert recount(STATE, clock, clock.start) == clock


# What is refused


def _running() -> Clock:
    return begin(STATE, at("2026-03-02 08:00"), DAYS)


def _waiting() -> Clock:
    return pause(_running(), at("2026-03-04 09:00"))


def _finished() -> Clock:
    return finish(_running(), at("2026-03-04 09:00"))


def _late() -> datetime:
    return at("2026-03-12 09:00")


@pytest.mark.parametrize(
    ("code", "act"),
    [
        ("clock_paused", lambda: pause(_waiting(), _late())),
        ("clock_paused", lambda: finish(_waiting(), _late())),
        ("clock_paused", lambda: extend(STATE, _waiting(), _late(), date(2026, 3, 20))),
        ("clock_not_paused", lambda: resume(STATE, _running(), _late())),
        ("clock_stopped", lambda: pause(_finished(), _late())),
        ("clock_stopped", lambda: end(_finished(), _late())),
        ("clock_started", lambda: confirm(STATE, _running(), _late())),
        ("before_previous_act", lambda: pause(_running(), at("2026-03-01 08:00"))),
        ("before_previous_act", lambda: resume(STATE, _waiting(), at("2026-03-04 08:59"))),
        ("extension_not_later", lambda: extend(STATE, _running(), _late(), date(2026, 3, 9))),
        ("extension_past", lambda: extend(STATE, _running(), _late(), date(2026, 3, 11))),
        ("day_off", lambda: extend(STATE, _running(), _late(), date(2026, 3, 15))),
        ("duration_invalid", lambda: begin(STATE, _late(), Terms(0, Unit.WORKING_DAYS))),
        ("calendar_missing", lambda: resume(STATE, _waiting(), at("2027-12-30 08:00"))),
    ],
)
def test_what_does_not_fit_is_refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(Refused) as refusal:
        act()
    assert refusal.value.code == code


def test_without_a_time_there_is_nothing_to_extend() -> None:
    clock = begin(STATE, at("2026-03-02 08:00"), Terms(0, Unit.NONE))
    with pytest.raises(Refused, match="clock_without_due"):
        extend(STATE, clock, _late(), date(2026, 3, 20))


def test_a_fold_leaves_out_what_does_not_fit() -> None:
    story = [
        Resumed(at("2026-03-01 08:00")),
        Started(at("2026-03-02 08:00")),
        Resumed(at("2026-03-03 08:00")),
        Paused(at("2026-03-04 09:00")),
        Paused(at("2026-03-05 09:00")),
        Finished(at("2026-03-06 09:00")),
        Resumed(at("2026-03-10 09:00")),
    ]
    assert folded(DAYS, story).due == at("2026-03-13 17:00")
    assert fold(STATE, DAYS, []) is None


def test_moments_of_another_zone_are_those_of_viet_nam() -> None:
    evening = datetime(2026, 3, 1, 17, 30, tzinfo=UTC)  # already 2 March in Viet Nam
    asked = datetime(2026, 3, 3, 18, tzinfo=UTC)
    clock = resume(STATE, pause(begin(STATE, evening, DAYS), asked), at("2026-03-10 09:00"))
    assert clock.due == at("2026-03-13 17:00")


def test_a_figure_asked_for_too_early_is_that_of_the_last_happening() -> None:
    clock = resume(STATE, _waiting(), at("2026-03-10 09:00"))
    assert remaining(STATE, clock, at("2026-03-02 09:00")) == 3


# Explanations


def reasons(days: tuple[Day, ...]) -> list[str]:
    return [f"{day.date:%d} {day.reason}{' +' if day.counted else ''}" for day in days]


def test_a_wait_is_explained_day_by_day() -> None:
    asked = pause(begin(STATE, at("2026-11-02 09:00"), DAYS), at("2026-11-04 14:00"))
    clock = resume(STATE, asked, at("2026-11-09 10:00"))
    assert reasons(clock.days) == [
        "02 first_day",
        "03 working_day +",
        "04 working_day +",
        "05 paused",
        "06 paused",
        "07 paused",
        "08 paused",
        "09 resumed_day",
        "10 working_day +",
        "11 working_day +",
        "12 working_day +",
    ]


def test_a_request_on_the_last_day_keeps_that_day() -> None:
    asked = pause(
        begin(STATE, at("2026-11-19 09:00"), Terms(2, Unit.WORKING_DAYS)), at("2026-11-23 16:00")
    )
    clock = resume(STATE, asked, at("2026-11-26 10:00"))
    assert reasons(clock.days)[-6:] == [
        "22 weekend",
        "23 kept",
        "24 paused",
        "25 paused",
        "26 resumed_day",
        "27 working_day +",
    ]


def test_a_restart_says_which_days_no_longer_count() -> None:
    terms_told = Terms(2, Unit.WORKING_DAYS, Policy.RESTART)
    asked = pause(begin(STATE, at("2026-11-09 09:00"), terms_told), at("2026-11-10 16:00"))
    clock = resume(STATE, asked, at("2026-11-11 10:00"))
    assert reasons(clock.days) == [
        "09 first_day",
        "10 before_restart",
        "11 resumed_day",
        "12 working_day +",
        "13 working_day +",
    ]


def test_shifted_time_is_explained_by_the_minute() -> None:
    terms_told = Terms(2, Unit.WORKING_DAYS, Policy.SHIFT)
    asked = pause(begin(STATE, at("2026-11-09 09:00"), terms_told), at("2026-11-10 16:00"))
    clock = resume(STATE, asked, at("2026-11-11 10:00"))
    assert clock.due == at("2026-11-12 11:00")
    assert [(day.reason, day.minutes) for day in clock.days] == [
        ("first_day", 0),
        ("request_day", 390),
        ("working_hours", 300),
        ("working_hours", 210),
    ]


def test_an_extension_after_the_date_says_which_days_were_over() -> None:
    clock = begin(STATE, at("2026-11-16 09:00"), Terms(2, Unit.WORKING_DAYS))
    longer = extend(STATE, clock, at("2026-11-20 09:00"), date(2026, 11, 25))
    assert reasons(longer.days)[2:] == [
        "18 working_day +",
        "19 overdue",
        "20 overdue",
        "21 weekend",
        "22 weekend",
        "23 extension_day +",
        "24 holiday",
        "25 extension_day +",
    ]
    assert longer.original_due == clock.due


def test_every_reason_of_the_clock_has_the_values_of_a_sentence() -> None:
    asked = pause(begin(STATE, at("2026-11-02 09:00"), DAYS), at("2026-11-04 14:00"))
    told_days = dict(sentences(resume(STATE, asked, at("2026-11-09 10:00")).days))
    assert told_days["day_resumed_day"]["date"] == "09/11/2026"


def test_the_years_that_are_not_official_are_told() -> None:
    clock = begin(STATE, at("2026-12-28 09:00"), DAYS)
    assert clock.appointment(STATE).provisional == (2027,)


# Judging, parts, and another calendar


def test_a_withdrawal_out_of_a_wait_is_judged_by_the_request() -> None:
    clock = end(_waiting(), at("2026-06-30 09:00"))
    assert judge(clock, at("2026-07-30 09:00")).statistics is Timeliness.EARLY


def test_lateness_by_requests_is_told_apart() -> None:
    asked = pause(resume(STATE, _waiting(), at("2026-03-05 09:00")), at("2026-03-06 09:00"))
    clock = finish(resume(STATE, asked, at("2026-03-09 09:00")), at("2026-03-10 09:00"))
    verdict = judge(clock, at("2026-03-10 09:00"))
    assert verdict.statistics is not Timeliness.LATE
    assert verdict.national is Timeliness.LATE
    assert verdict.late_by_requests


def test_waiting_for_money_is_no_second_request() -> None:
    paid = pause(
        resume(STATE, _waiting(), at("2026-03-05 09:00")), at("2026-03-06 09:00"), Why.FINANCE
    )
    assert paid.requests == 1
    assert not judge(paid, at("2026-03-10 09:00")).late_by_requests


def test_parts_follow_each_other_inside_the_whole() -> None:
    start = at("2026-11-20 09:00")
    whole = STATE.due(start, 5, Unit.WORKING_DAYS).due
    parts = legs(STATE, start, whole, Unit.WORKING_DAYS, [1, 0, 3, 2])
    assert [f"{part.due:%d %H:%M}" for part in parts if part.due] == [
        "23 17:00",
        "23 17:00",
        "27 17:00",
        "30 17:00",
    ]
    assert [part.fits for part in parts] == [True, True, True, False]


def test_same_day_work_has_no_parts_of_its_own() -> None:
    start = at("2026-11-20 09:00")
    whole = STATE.due(start, 0, Unit.SAME_DAY).due
    assert {part.due for part in legs(STATE, start, whole, Unit.SAME_DAY, [1, 1])} == {whole}
    assert legs(STATE, start, None, Unit.NONE, [0])[0].due is None


@PROPERTY
@given(
    moments, st.sampled_from(list(MOST)), st.lists(st.integers(0, 9), max_size=5), st.integers(1, 9)
)
def test_no_part_is_due_after_the_whole_or_before_the_part_before(
    start: datetime, unit: Unit, shares: list[int], amount: int
) -> None:
    whole = STATE.due(start, amount, unit).due
    assert whole is not None
    shares = [min(share, 2) for share in shares]
    dues = [part.due for part in legs(STATE, start, whole, unit, shares)]
    assert all(due is not None and due <= whole for due in dues)
    assert dues == sorted(dues, key=lambda due: due or whole)


def _with_days_off(*days: date) -> Calendar:
    """The calendar of the state with more days off, all in 2026."""
    extra = [SpecialDay(day, DayKind.LOCAL_OFF, "nghỉ riêng") for day in days]
    state = STATE.years[2026]
    others = [year for year in STATE.years.values() if year is not state]
    return Calendar(STATE.weeks, [*others, CalendarYear(2026, (*state.days, *extra))])


def test_a_new_day_off_moves_the_dates_behind_it_and_no_others() -> None:
    new, now = _with_days_off(date(2026, 3, 6)), at("2026-03-05 10:00")
    clocks = {
        "running": _running(),
        "resumed": resume(STATE, _waiting(), at("2026-03-05 08:00")),
        "before": begin(STATE, at("2026-02-26 09:00"), Terms(4, Unit.WORKING_DAYS)),
        "after": begin(STATE, at("2026-03-06 09:00"), DAYS),
        "late": begin(STATE, at("2026-03-02 09:00"), Terms(1, Unit.WORKING_DAYS)),
        "until that day": extend(STATE, _running(), at("2026-03-04 09:00"), date(2026, 3, 10)),
        "calendar days": begin(STATE, at("2026-03-02 09:00"), Terms(4, Unit.CALENDAR_DAYS)),
        "same day": begin(STATE, at("2026-03-05 15:30"), Terms(0, Unit.SAME_DAY)),
        "hours": begin(STATE, at("2026-03-05 16:00"), Terms(3, Unit.WORKING_HOURS)),
    }
    moved = {name: recount(new, clock, now).due for name, clock in clocks.items()}
    assert {name: f"{due:%d}" for name, due in moved.items() if due != clocks[name].due} == {
        "running": "10",
        "resumed": "11",
        "calendar days": "09",
        "same day": "09",
        "hours": "09",
    }


def test_an_extension_to_a_day_that_is_off_now_moves_to_the_next() -> None:
    clock = extend(STATE, _running(), at("2026-03-04 09:00"), date(2026, 3, 13))
    again = recount(_with_days_off(date(2026, 3, 13)), clock, clock.at)
    assert again.due == at("2026-03-16 17:00")


def test_a_recount_keeps_what_was_decided_before() -> None:
    clock = resume(STATE, _waiting(), at("2026-03-09 08:00"))
    again = recount(_with_days_off(date(2026, 3, 11)), clock, at("2026-03-09 09:00"))
    assert clock.due == at("2026-03-12 17:00")
    assert again.due == at("2026-03-13 17:00")
    assert again.days[:8] == clock.days[:8]


def test_a_late_dossier_stays_late_by_another_calendar() -> None:
    clock = _running()
    assert recount(_with_days_off(date(2026, 3, 6)), clock, _late()).due == clock.due
