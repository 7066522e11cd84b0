/** All that differs between this demonstration county and another: plain data, no imports. */
export default {
  county: "洛宁县",
  siteName: "洛宁县人民政府",
  mark: "洛宁",
  baseUrl: "https://luoning-demo.example/",
  siteIdCode: "4103280000",
  host: "洛宁县人民政府办公室",
  operator: "洛宁县政府信息中心",
  today: "2026-03-31",
  reviewsFrom: "2023-01-01",
  // The samples and their signatures were written down all at once; history speaks for what comes after.
  auditFrom: "2027-01-01",
  demonstration:
    "本站的文件、数字为演示而编（2016年年报除外，其数字注明出处），不是洛宁县人民政府发布的信息。",
  popularSearches: ["最低生活保障", "宅基地审批", "依申请公开", "教师招聘"],
  kiosk: { idleSeconds: 90 },
  // The samples are spread over years; a county whose catalog grows every week can leave the days out.
  lobby: {
    seconds: 15,
    most: 12,
    kinds: [
      { name: "政策文件", normative: true, days: 1095 },
      { name: "重大项目建设", areas: ["重大项目建设"], days: 1095 },
      { name: "公示", genres: ["公示"], titleWords: ["公示"], days: 1095 },
    ],
  },
  paperCopies: "如需纸质文本，可到县档案馆、县图书馆政府信息查阅点索取。",
};
