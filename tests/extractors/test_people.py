"""People in readable sentences: names in the nominative, roles, who is meant by a role or a pronoun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

NAMES = [
    ("ru", "Премьер встретился с Юлией Свириденко.", ["Юлия Свириденко"]),
    ("ru", "В Женеву прибыл Стив Уиткофф. Визит Стива Уиткоффа продлится день.", ["Стив Уиткофф"]),
    ("ru", "Переговоры с Владимиром Путиным прошли в среду.", ["Владимир Путин"]),
    ("ru", "Посол беседовал с Эмре Айдыном.", ["Эмре Айдын"]),
    ("ru", "Он прочёл письмо канцлера Ангелы Меркель.", ["Ангела Меркель"]),
    ("ru", "Документ подписала Т.В. Лыкова. Седов А. П. ушёл.", ["Т.В. Лыкова", "Седов А. П."]),
    ("ru", "Выступил Тихон Андреевич Маркелов.", ["Тихон Андреевич Маркелов"]),
    ("ru", "Письмо вручили Алле Салтыковой-Бежиной.", ["Алла Салтыкова-Бежина"]),
    ("ru", "С докладом выступил Корнелис ван дер Гус.", ["Корнелис ван дер Гус"]),
    ("ru", "Об этом сообщил принц Фахад аль-Кувари.", ["Фахад аль-Кувари"]),
    ("ru", "Инвестор Дмитрий «Кит» Оганесов ушёл.", ["Дмитрий Оганесов"]),
    ("ru", "ВЛАДИМИР ЛЫКОВ ПРИБЫЛ В ТУЛУ", ["Владимир Лыков"]),
    ("ru", "Улица Ленина закрыта, театр имени Пушкина тоже.", []),
    ("ru", "Президент Сербии уехал в Хабаровский край.", []),
    ("ru", "Пришёл Тойво Круминьш. Его поддержала жена Круминьша.", ["Тойво Круминьш"]),
    ("ru", "Глава Облбанка Роман Ильич Кербер ушёл.", ["Роман Ильич Кербер"]),
    ("ru", "Дело экс-мэра Верхнеозёрска закрыли.", []),
    ("ru", "Дело мэра Заозерцева закрыли.", ["Заозерцев"]),
    ("ru", "Об этом сказала пресс-секретарь министра Александра Белова.", ["Александра Белова"]),
    ("ru", "Дождя нет, заверила помощница главы края Джамиля Котова.", ["Джамиля Котова"]),
    ("ru", "Об этом сказал помощник министра Александра Белова.", ["Александр Белов"]),
    ("ru", "На встречу пришла жена мэра Валерия Котова.", ["Валерий Котов"]),
    ("uk", "Про це сказала речниця міністра Олександра Біла.", ["Олександра Біла"]),
    ("uk", "Справу колишнього мера Верхньоозерська закрили.", []),
    ("uk", "Верховна Рада відклала розгляд. Раду це не здивувало.", []),
    ("uk", "Посол говорив з Андрієм Ткаченком.", ["Андрій Ткаченко"]),
    ("uk", "Лист передали Надії Коваленко.", ["Надія Коваленко"]),
    ("uk", "Гостей зустрів Іван Стець.", ["Іван Стець"]),
    ("en", "Officials met Ingrid Solberg-Dahl in Oslo.", ["Ingrid Solberg-Dahl"]),
    ("en", "Foreign Minister Haruki B. Lindgren left.", ["Haruki B. Lindgren"]),
    ("en", "Judge Hill said the case was closed.", ["Hill"]),
    ("en", "Mr. Baxter said the case was closed.", ["Baxter"]),
    ("en", "Her mother, Helene, left.", ["Helene"]),
    ("en", "Editors told Komsomolskaya Pravda that rain fell.", []),
    ("en", "The minarets of Hagia Sophia are tall.", []),
    ("en", "Heavy rain fell in the Lincoln Center on Monday.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), NAMES)
def test_names_are_nominative(entities, code, text, expected):
    assert [person.name for person in entities(code, text).people] == expected


ROLES = [
    ("ru", "Госсекретарь США Марко Рубио прибыл в Рим.", ["госсекретарь США"]),
    ("ru", "Он беседовал с бывшим главой МИД Украины Павлом Климчуком.", ["бывший глава МИД Украины"]),
    ("ru", "Павел Климчук, глава комитета, ушёл.", ["глава комитета"]),
    ("ru", "Визит отложен — посол\n\nМинистр обороны Литвы Павел Климчук ушёл.", ["министр обороны Литвы"]),
    ("ru", "И.о. мэра Омска Павел Климчук ушёл.", ["и.о. мэра Омска"]),
    ("ru", "Врио главы края Павел Климчук ушёл.", ["врио главы края"]),
    ("ru", "Экс-заместитель министра Павел Климчук ушёл.", ["экс-заместитель министра"]),
    ("ru", "Вирусолог, доктор наук Павел Климчук ответил.", ["вирусолог", "доктор наук"]),
    ("ru", "Президент федерации хоккея (ФХР) Павел Климчук ответил.", ["президент федерации хоккея"]),
    ("ru", "Директор завода «Полёт» Павел Климчук ответил.", ["директор завода «Полёт»"]),
    ("ru", "Павел Климчук сообщил, что он — член партии.", ["член партии"]),
    ("ru", "Его отец, Павел Климчук, ушёл.", ["отец"]),
    ("ru", "Совет назначил Павла Климчука главой комитета.", ["глава комитета"]),
    ("ru", "Экс-главу области Павла Климчука задержали.", ["экс-глава области"]),
    ("uk", "Прибула математикиня Ольга Стець.", ["математикиня"]),
    ("uk", "З міністром оборони Литви Андрієм Ткаченком говорили довго.", ["міністр оборони Литви"]),
    ("en", "Secretary of State Marco Rubio arrived.", ["Secretary of State"]),
    ("en", "Ukraine's foreign minister, Andrii Sybiha, arrived.", ["Ukraine's foreign minister"]),
    ("en", "Anna Hill, the head of the union, spoke.", ["head of the union"]),
    ("en", "Former president Anna Hill spoke.", ["former president"]),
    ("en", "Jury chair Lady Anna Hill spoke.", ["jury chair"]),
    ("en", "The 47-year-old goalkeeper Anna Hill spoke.", ["goalkeeper"]),
    ("en", "Harriers had approached midfielder Anna Hill.", ["midfielder"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), ROLES)
def test_roles_are_nominative(entities, code, text, expected):
    (person,) = entities(code, text).people
    assert [role.name for role in person.roles] == expected


SHARED = [
    ("ru", "Эксперты по праву Павел Климчук и Олег Белов ушли.", "эксперт по праву"),
    ("uk", "Прибули міністри Андрій Ткаченко та Іван Стець.", "міністр"),
    ("en", "Senators Anna Hill and Jon Berg left.", "Senator"),
]


@pytest.mark.parametrize(("code", "text", "expected"), SHARED)
def test_a_role_in_the_plural_belongs_to_each_of_a_list(entities, code, text, expected):
    assert [[role.name for role in person.roles] for person in entities(code, text).people] == [[expected], [expected]]


def test_kinship_leaves_the_relative_a_person_of_his_own(entities):
    people = entities("ru", "Зять Дональда Трампа Джаред Кушнер прибыл в Москву.").people
    assert [(p.name, [r.name for r in p.roles]) for p in people] == [
        ("Дональд Трамп", []),
        ("Джаред Кушнер", ["зять Дональда Трампа"]),
    ]


def test_a_role_knows_its_state_and_whether_it_is_over(entities):
    (person,) = entities("ru", "Бывший министр обороны Армении Арам Саркисян ответил.").people
    assert (person.roles[0].state, person.roles[0].former) == ("AM", True)


@pytest.mark.parametrize(
    ("language", "text", "former"),
    [
        ("ru", "Эксперт Анна Белова ушла.", False),
        ("ru", "Экскурсовод Анна Белова ушла.", False),
        ("ru", "Экс-посол Анна Белова ушла.", True),
        ("ru", "Бывший посол Анна Белова ушла.", True),
        ("uk", "Експерт Іван Лисенко пішов.", False),
        ("uk", "Екскомандир Іван Лисенко пішов.", True),
        ("en", "Anna Hill, an expert, left.", False),
        ("en", "Executive Anna Hill left.", False),
        ("en", "Ex-mayor Anna Hill left.", True),
    ],
)
def test_a_role_is_over_only_where_the_text_says_so(entities, language, text, former):
    (person,) = entities(language, text).people
    assert [role.former for role in person.roles] == [former]


def test_two_people_of_one_surname_are_kept_apart(entities):
    text = "Приехали Сергей Волк и Мария Волк. Волк заявила, что довольна. Волк промолчал."
    people = entities("ru", text).people
    assert [(p.name, len(p.mentions)) for p in people] == [("Сергей Волк", 2), ("Мария Волк", 2)]


def kinds(people, text):
    return {
        (mention.span.of(text), mention.kind): person.name
        for person in people
        for mention in person.mentions
        if mention.kind != "name"
    }


LINKS = [
    ("ru", "Президент Литвы Ян Гайдис прибыл в Рим. Президент ответил прессе.", {("Президент", "role"): "Ян Гайдис"}),
    ("ru", "В Риме выступила Анна Белова. Она ответила прессе.", {("Она", "pronoun"): "Анна Белова"}),
    ("ru", "Выступил Пётр Лыков. По его словам, дождя нет.", {("его", "pronoun"): "Пётр Лыков"}),
    ("en", "Anna Hill arrived. She left on Monday.", {("She", "pronoun"): "Anna Hill"}),
    (
        "ru",
        "Пётр Лыков прилетел. В Риме его встретил Иван Белов. Он ответил прессе.",
        {("его", "pronoun"): "Пётр Лыков", ("Он", "pronoun"): "Пётр Лыков"},
    ),
    (
        "uk",
        "Петро Гайко прилетів. У Римі його зустрів Іван Біленко. Він відповів пресі.",
        {("його", "pronoun"): "Петро Гайко", ("Він", "pronoun"): "Петро Гайко"},
    ),
    (
        "ru",
        "Министр иностранных дел Литвы Ян Гайдис уехал. Его примет президент Мали Оумар Диалло. Глава МИД молчит.",
        {("Глава МИД", "role"): "Ян Гайдис", ("Его", "pronoun"): "Ян Гайдис"},
    ),
    (
        "ru",
        "Глава Карелии Ян Гайдис приехал. Руководитель региона ответил прессе.",
        {("Руководитель региона", "role"): "Ян Гайдис"},
    ),
    (
        "ru",
        "Губернатор Ян Гайдис встретил посла Мали Оумара Диалло. Дипломат ответил прессе.",
        {("Дипломат", "role"): "Оумар Диалло"},
    ),
    (
        "ru",
        "Председатель парламента Ян Гайдис уехал. Спикер молчит. Позже он позвонит спикеру сейма Анне Беловой.",
        {("Спикер", "role"): "Ян Гайдис", ("он", "pronoun"): "Ян Гайдис"},
    ),
    (
        "uk",
        "Міністр закордонних справ Литви Ян Гайдіс поїхав. Його прийме президент Малі Умар Діалло. Глава МЗС мовчить.",
        {("Глава МЗС", "role"): "Ян Гайдіс", ("Його", "pronoun"): "Ян Гайдіс"},
    ),
    (
        "uk",
        "Губернатор Ян Гайдіс зустрів посла Малі Умара Діалло. Дипломат відповів пресі.",
        {("Дипломат", "role"): "Умар Діалло"},
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), LINKS)
def test_roles_and_pronouns_are_linked(entities, code, text, expected):
    assert kinds(entities(code, text).people, text) == expected


def test_between_two_equal_candidates_nothing_is_linked(entities):
    text = "Эксперт Пётр Лыков и эксперт Иван Белов выступили. Он промолчал."
    assert ("Он", "pronoun") not in kinds(entities("ru", text).people, text)


@pytest.mark.parametrize("code", ["ru", "uk", "en"])
@given(text=st.text(alphabet="АБабвИОоу ABabei.,«»\"-()—\n'", max_size=120))
def test_every_span_lies_in_the_text(entities, code, text):
    found = entities(code, text)
    for record in (*found.people, *found.places, *found.organizations, *found.groups):
        assert all(0 <= mention.span.begin < mention.span.end <= len(text) for mention in record.mentions)
    assert entities(code, text).people == found.people
