export default {
  county: "青崖县",
  siteName: "青崖县人民政府",
  mark: "青崖",
  baseUrl: "https://qingya.example/",
  siteIdCode: "9999990001",
  host: "青崖县人民政府办公室",
  operator: "青崖县人民政府办公室",
  today: "2025-01-31",
  demonstration: "青崖县是虚构的县，本站的文件和数字都为演示而编。",
};
